import { UseFormReturn, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { SelectField, TextField } from "../../form-fields"
import type { AuctionValues } from "./auction-values"
import { FormPart } from "./form-part"
import { useAuctionRules } from "./use-auction-rules"

const POLICIES = ["second_chance", "relist", "close"] as const

/** What follows when the winner does not pay. */
export const AfterFields = ({ form }: { form: UseFormReturn<AuctionValues> }) => {
  const { t } = useTranslation("auction")
  const rules = useAuctionRules()
  const { control } = form
  const policy = useWatch({ control, name: "on_default" })
  return (
    <FormPart title={t("form.after.title")} text={t("form.after.text")}>
      <SelectField
        control={control}
        name="on_default"
        label={t("fields.on_default")}
        hint={t(`policy.${policy}.text`)}
        choices={POLICIES.map((value) => ({ value, label: t(`policy.${value}.name`) }))}
      />
      {policy === "relist" && (
        <TextField
          control={control}
          name="relist_max"
          type="number"
          inputMode="numeric"
          label={t("fields.relist_max")}
          rules={rules.relists}
        />
      )}
    </FormPart>
  )
}
