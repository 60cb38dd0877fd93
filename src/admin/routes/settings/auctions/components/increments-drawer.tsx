import { getCurrencyDecimalDigits } from "@medusajs/dashboard/lib"
import { Plus, Trash } from "@medusajs/icons"
import { Button, IconButton, Text } from "@medusajs/ui"
import { useFieldArray, useForm, UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { AmountField } from "../../../../components/auction/form/amount-field"
import { SideDrawer, SideForm } from "../../../../components/side-form"
import { IncrementTable, TierInput, useSaveIncrements } from "../../../../hooks/auction-settings"
import { IncrementExamples } from "./increment-examples"

const TIERS_MAX = 30

/** Null keeps the drawer closed. */
type IncrementsDrawerProps = { table: IncrementTable | null; onClose: () => void }

export const IncrementsDrawer = ({ table, onClose }: IncrementsDrawerProps) => {
  const { t } = useTranslation("auction")
  return (
    <SideDrawer
      open={!!table}
      onClose={onClose}
      title={t("increments.edit", { currency: table?.currency_code.toUpperCase() })}
      description={t("increments.edit_text")}
    >
      {table && <IncrementsForm key={table.currency_code} table={table} onClose={onClose} />}
    </SideDrawer>
  )
}

export type TiersValues = { tiers: TierInput[] }
type FormProps = { form: UseFormReturn<TiersValues>; currency: string }

const IncrementsForm = ({ table, onClose }: { table: IncrementTable; onClose: () => void }) => {
  const { t } = useTranslation("auction")
  const { currency_code } = table
  const { mutateAsync } = useSaveIncrements(currency_code)
  const form = useForm<TiersValues>({
    defaultValues: {
      tiers: table.tiers.map(({ from, step }) => ({ from: String(from), step: String(step) })),
    },
  })
  return (
    <SideForm
      form={form}
      save={({ tiers }) => mutateAsync(tiers)}
      saved={t("increments.saved", { currency: currency_code.toUpperCase() })}
      onClose={onClose}
    >
      <TierRows form={form} currency={currency_code} />
      <IncrementExamples control={form.control} currency={currency_code} />
    </SideForm>
  )
}

const TierRows = ({ form, currency }: FormProps) => {
  const { t } = useTranslation("auction")
  const { fields, append, remove } = useFieldArray({ control: form.control, name: "tiers" })
  return (
    <div className="flex flex-col gap-y-3">
      {fields.map((field, index) => (
        <div
          key={field.id}
          className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_28px] items-start gap-x-3"
        >
          <TierFields form={form} currency={currency} index={index} />
          <IconButton
            type="button"
            size="small"
            variant="transparent"
            className={index ? "mt-2" : "mt-7"}
            disabled={fields.length === 1}
            aria-label={t("increments.remove", { number: index + 1 })}
            onClick={() => remove(index)}
          >
            <Trash />
          </IconButton>
        </div>
      ))}
      <Button
        type="button"
        size="small"
        variant="secondary"
        className="self-start"
        disabled={fields.length >= TIERS_MAX}
        onClick={() => append({ from: "", step: "" })}
      >
        <Plus />
        {t("increments.add")}
      </Button>
      <Text size="xsmall" className="text-ui-fg-muted">
        {t("increments.rules")}
      </Text>
    </div>
  )
}

const TierFields = ({ form, currency, index }: FormProps & { index: number }) => {
  const { t } = useTranslation("auction")
  const before = (name: keyof TierInput) =>
    index ? Number(form.getValues(`tiers.${index - 1}.${name}`)) : undefined
  const known = (value: unknown) => {
    if (value === "" || Number.isNaN(Number(value))) return t("seller:validation.required")
    const digits = String(value).split(".")[1]?.length ?? 0
    const decimals = getCurrencyDecimalDigits(currency)
    return (
      digits <= decimals ||
      t("validation.decimals", { count: decimals, currency: currency.toUpperCase() })
    )
  }
  const rising = (value: unknown) =>
    index === 0 || Number(value) > (before("from") ?? 0) || t("increments.not_rising")
  const notFalling = (value: unknown) => {
    if (!(Number(value) > 0)) return t("validation.amount")
    return index === 0 || Number(value) >= (before("step") ?? 0) || t("increments.falling")
  }
  // The words over the first row hold for all.
  const label = (name: keyof TierInput) => (index ? "" : t(`increments.${name}`))
  return (
    <>
      <AmountField
        control={form.control}
        name={`tiers.${index}.from`}
        label={label("from")}
        currency={currency}
        rules={{ validate: { known, rising } }}
      />
      <AmountField
        control={form.control}
        name={`tiers.${index}.step`}
        label={label("step")}
        currency={currency}
        rules={{ validate: { known, notFalling } }}
      />
    </>
  )
}
