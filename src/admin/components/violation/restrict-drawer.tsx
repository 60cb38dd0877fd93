import { DatePicker } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { RestrictionKind } from "../../hooks/violation"
import { Restriction, useRestrictCustomer } from "../../hooks/violation-restrictions"
import { Field, TextareaField } from "../form-fields"
import { useRules } from "../form-rules"
import { SideDrawer, SideForm } from "../side-form"

const REASON_LENGTH_MIN = 3
const REASON_LENGTH_MAX = 500

type RestrictDrawerProps = {
  customerId: string
  /** Null keeps the drawer closed. */
  kind: RestrictionKind | null
  /** The one of this kind that is in force and would be replaced. */
  current?: Restriction
  onClose: () => void
}
type RestrictValues = { reason: string; until: Date | null }

export const RestrictDrawer = ({ kind, ...props }: RestrictDrawerProps) => {
  const { t } = useTranslation("violation")
  return (
    <SideDrawer
      open={!!kind}
      onClose={props.onClose}
      title={kind ? t(`restriction.${kind}.title`) : ""}
      description={kind ? t(`restriction.${kind}.text`) : ""}
    >
      {kind && <RestrictForm key={kind} kind={kind} {...props} />}
    </SideDrawer>
  )
}

type RestrictFormProps = RestrictDrawerProps & { kind: RestrictionKind }

const RestrictForm = ({ customerId, kind, current, onClose }: RestrictFormProps) => {
  const { t } = useTranslation("violation")
  const rules = useRules()
  const { mutateAsync } = useRestrictCustomer(customerId)
  const isOwn = current?.set_by === "merchant"
  const form = useForm<RestrictValues>({
    defaultValues: {
      reason: isOwn ? current.reason : "",
      until: isOwn && current.until ? new Date(current.until) : null,
    },
  })
  const ahead = (day: unknown) =>
    !(day instanceof Date) || endOfDay(day) > new Date() || t("validation.until")
  const save = ({ reason, until }: RestrictValues) =>
    mutateAsync({
      kind,
      reason: reason.trim(),
      until: until && endOfDay(until).toISOString(),
    })
  return (
    <SideForm
      form={form}
      save={save}
      saved={t(`restriction.${kind}.done`)}
      submitLabel={t(`restriction.${kind}.action`)}
      isDangerous
      onClose={onClose}
    >
      <TextareaField
        control={form.control}
        name="reason"
        label={t("fields.reason")}
        hint={t("hints.customer_reads")}
        rules={rules.text(REASON_LENGTH_MIN, REASON_LENGTH_MAX)}
        rows={5}
      />
      <Field
        control={form.control}
        name="until"
        label={t("fields.until")}
        hint={t("hints.until")}
        rules={{ validate: ahead }}
        optional
      >
        {({ value, onChange, ...field }) => (
          <DatePicker
            {...field}
            value={value instanceof Date ? value : null}
            onChange={onChange}
            minValue={new Date()}
          />
        )}
      </Field>
    </SideForm>
  )
}

/** The day that is chosen counts whole. */
const endOfDay = (day: Date) =>
  new Date(day.getFullYear(), day.getMonth(), day.getDate(), 23, 59, 59, 999)
