import { Combobox } from "@medusajs/dashboard/components"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { Field, SelectField, SwitchField, TextField } from "../../../../components/form-fields"
import { useRules } from "../../../../components/form-rules"
import { SideDrawer, SideForm } from "../../../../components/side-form"
import {
  TAGS_MAX,
  TICKET_CATEGORIES,
  TICKET_PRIORITIES,
  TICKET_QUEUES,
  TICKET_SOURCES,
} from "../../../../hooks/ticket"
import {
  POLICY_NAME_LENGTH_MAX,
  useBusinessCalendars,
  useSavePolicy,
} from "../../../../hooks/ticket-settings"
import type { SlaPolicy } from "../../../../hooks/ticket-terms"
import { ChipsInput } from "../../../my-store/components/chips-input"
import { ANY, CONDITIONS, PolicyValues, termsOf, valuesOf } from "./policy-values"
import { TargetFields } from "./target-fields"

const CHOICES = {
  category: TICKET_CATEGORIES,
  queue: TICKET_QUEUES,
  priority: TICKET_PRIORITIES,
  source: TICKET_SOURCES,
}

/** Without a policy the drawer makes one. */
type PolicyFormProps = { policy: SlaPolicy | null; onClose: () => void }

export const PolicyDrawer = ({ open, ...props }: PolicyFormProps & { open: boolean }) => {
  const { t } = useTranslation("ticket")
  const { policy, onClose } = props
  return (
    <SideDrawer
      open={open}
      onClose={onClose}
      title={policy ? t("policy.edit") : t("policy.create")}
      description={t("policy.form_text")}
    >
      <PolicyForm {...props} />
    </SideDrawer>
  )
}

const PolicyForm = ({ policy, onClose }: PolicyFormProps) => {
  const { t } = useTranslation("ticket")
  const rules = useRules()
  const { mutateAsync } = useSavePolicy(policy?.id)
  const { data: calendars = [] } = useBusinessCalendars()
  const form = useForm<PolicyValues>({ defaultValues: valuesOf(policy) })
  const { control } = form
  return (
    <SideForm
      form={form}
      save={(values) => mutateAsync(termsOf(values, policy))}
      saved={t("settings.saved")}
      onClose={onClose}
    >
      <TextField
        control={control}
        name="name"
        label={t("fields.name")}
        rules={rules.text(1, POLICY_NAME_LENGTH_MAX)}
      />
      <SwitchField
        control={control}
        name="is_active"
        label={t("policy.active")}
        hint={t("policy.active_hint")}
      />
      <TargetFields control={control} />
      <SelectField
        control={control}
        name="calendar_id"
        label={t("policy.calendar")}
        choices={[
          { value: ANY, label: t("policy.default_calendar") },
          ...calendars.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <fieldset className="flex flex-col gap-y-4">
        <legend className="txt-compact-small-plus mb-1">{t("policy.conditions")}</legend>
        <p className="txt-small text-ui-fg-subtle">{t("policy.conditions_text")}</p>
        {CONDITIONS.map((name) => (
          <Field key={name} control={control} name={name} label={t(`fields.${name}`)} optional>
            {({ value, onChange, ...field }) => (
              <Combobox<string[]>
                {...field}
                // These fields of the form are lists.
                value={value as string[]}
                onChange={(next) => onChange(next ?? [])}
                placeholder={t("policy.any")}
                options={CHOICES[name].map((one) => ({ value: one, label: t(`${name}.${one}`) }))}
              />
            )}
          </Field>
        ))}
        <SelectField
          control={control}
          name="about_seller"
          label={t("fields.about_seller")}
          choices={[ANY, "true", "false"].map((value) => ({
            value,
            label: t(`policy.about_seller_${value}`),
          }))}
        />
        <Field
          control={control}
          name="tags"
          label={t("fields.tags")}
          hint={t("tags.hint")}
          optional
        >
          {({ value, onChange, onBlur }) => (
            <ChipsInput
              value={value as string[]}
              onChange={onChange}
              onBlur={onBlur}
              max={TAGS_MAX}
            />
          )}
        </Field>
      </fieldset>
    </SideForm>
  )
}
