import { useMemo } from "react"
import { useForm, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useCurrencyCodes } from "../../../../components/auction/use-currency-codes"
import { SelectField, SwitchField, TextField } from "../../../../components/form-fields"
import { useRules } from "../../../../components/form-rules"
import { SectionSkeleton } from "../../../../components/section-message"
import { SideDrawer, SideForm } from "../../../../components/side-form"
import { CommissionRule, RULE_TARGETS, useSaveRule } from "../../../../hooks/commission"
import { AmountFields } from "./amount-fields"
import { inputOf, RuleValues, valuesOf } from "./rule-values"
import { TargetField } from "./target-field"

const NAME_LENGTH_MAX = 100
const PERCENT = /^\d{1,3}(\.\d{1,2})?$/

/** Without a rule the drawer makes one. */
type RuleDrawerProps = { open: boolean; rule: CommissionRule | null; onClose: () => void }

export const RuleDrawer = ({ open, rule, onClose }: RuleDrawerProps) => {
  const { t } = useTranslation("commission")
  const currencies = useCurrencyCodes()
  return (
    <SideDrawer
      open={open}
      onClose={onClose}
      title={rule ? t("form.edit", { name: rule.name }) : t("form.create")}
      description={t(rule?.is_default ? "form.default_text" : "form.text")}
    >
      {open && currencies.length ? (
        <RuleForm rule={rule} currencies={currencies} onClose={onClose} />
      ) : (
        <SectionSkeleton rows={6} />
      )}
    </SideDrawer>
  )
}

type RuleFormProps = { rule: CommissionRule | null; currencies: string[]; onClose: () => void }

const RuleForm = ({ rule, currencies, onClose }: RuleFormProps) => {
  const { t } = useTranslation("commission")
  const { mutateAsync } = useSaveRule(rule?.id)
  const isDefault = rule?.is_default ?? false
  // What a rule says of a currency in which the shop no longer sells goes with the next change.
  const defaultValues = useMemo(() => valuesOf(rule, currencies), [rule, currencies])
  const form = useForm<RuleValues>({ defaultValues })
  const { control } = form
  const kind = useWatch({ control, name: "kind" })
  const rules = useRules()
  return (
    <SideForm
      form={form}
      save={(values) => mutateAsync(inputOf(values, isDefault))}
      saved={t(rule ? "form.saved" : "form.created")}
      onClose={onClose}
    >
      <TextField
        control={control}
        name="name"
        label={t("fields.name")}
        hint={t("hints.name")}
        rules={rules.text(1, NAME_LENGTH_MAX)}
      />
      {!isDefault && (
        <>
          <fieldset className="flex flex-col gap-y-4">
            <legend className="txt-compact-small-plus">{t("form.conditions")}</legend>
            <p className="txt-small text-ui-fg-subtle">{t("form.conditions_text")}</p>
            {RULE_TARGETS.map((target) => (
              <TargetField
                key={target}
                control={control}
                name={`${target}_id`}
                target={target}
                chosen={rule?.[target] ?? null}
              />
            ))}
          </fieldset>
          <SelectField
            control={control}
            name="kind"
            label={t("fields.kind")}
            choices={[
              { value: "percentage", label: t("kinds.percentage") },
              { value: "fixed", label: t("kinds.fixed") },
            ]}
          />
        </>
      )}
      {kind === "percentage" && (
        <TextField
          control={control}
          name="percent"
          inputMode="decimal"
          label={t("fields.percent")}
          hint={t("hints.percent")}
          rules={{
            ...rules.required,
            validate: (value) =>
              (PERCENT.test(String(value)) && Number(value) <= 100) || t("validation.percent"),
          }}
        />
      )}
      <AmountFields form={form} currencies={currencies} isFixed={kind === "fixed"} />
      <SwitchField
        control={control}
        name="include_shipping"
        label={t("fields.include_shipping")}
        hint={t("hints.include_shipping")}
      />
      {!isDefault && (
        <SwitchField
          control={control}
          name="is_active"
          label={t("fields.is_active")}
          hint={t("hints.is_active")}
        />
      )}
    </SideForm>
  )
}
