import { useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useCurrencyCodes } from "../../../components/auction/use-currency-codes"
import { SelectField, TextareaField, TextField } from "../../../components/form-fields"
import { useRules } from "../../../components/form-rules"
import { SideDrawer, SideForm } from "../../../components/side-form"
import { useAdjust } from "../../../hooks/ledger"
import { StoreField } from "./store-field"

const NOTE_LENGTH_MIN = 3
const NOTE_LENGTH_MAX = 500
/** A number with a sign and decimals, as people type it. */
const SIGNED_AMOUNT = /^[-+]?\d{1,10}([.,]\d{1,4})?$/

type AdjustmentDrawerProps = { open: boolean; onClose: () => void }

/** Gives a store an amount, or takes it. */
export const AdjustmentDrawer = ({ open, onClose }: AdjustmentDrawerProps) => {
  const { t } = useTranslation("ledger")
  return (
    <SideDrawer
      open={open}
      onClose={onClose}
      title={t("adjust.title")}
      description={t("adjust.description")}
    >
      <AdjustmentForm onClose={onClose} />
    </SideDrawer>
  )
}

const AdjustmentForm = ({ onClose }: Pick<AdjustmentDrawerProps, "onClose">) => {
  const { t } = useTranslation("ledger")
  const rules = useRules()
  const codes = useCurrencyCodes()
  const { mutateAsync } = useAdjust()
  // Sending the form twice books once.
  const [idempotency_key] = useState(() => crypto.randomUUID())
  const form = useForm({
    defaultValues: { seller_id: "", currency_code: codes[0] ?? "", amount: "", note: "" },
  })
  return (
    <SideForm
      form={form}
      save={({ amount, note, ...rest }) =>
        mutateAsync({
          ...{ ...rest, idempotency_key, note: note.trim() },
          amount: Number(amount.replace(",", ".")),
        })
      }
      saved={t("adjust.done")}
      submitLabel={t("adjust.confirm")}
      onClose={onClose}
    >
      <StoreField control={form.control} name="seller_id" />
      <SelectField
        control={form.control}
        name="currency_code"
        label={t("fields.currency")}
        rules={rules.required}
        choices={codes.map((code) => ({ value: code, label: code.toUpperCase() }))}
      />
      <TextField
        control={form.control}
        name="amount"
        label={t("fields.amount")}
        hint={t("adjust.amount_hint")}
        inputMode="text"
        rules={{
          ...rules.required,
          pattern: { value: SIGNED_AMOUNT, message: t("adjust.amount") },
        }}
      />
      <TextareaField
        control={form.control}
        name="note"
        label={t("fields.note")}
        hint={t("adjust.note_hint")}
        rules={rules.text(NOTE_LENGTH_MIN, NOTE_LENGTH_MAX)}
      />
    </SideForm>
  )
}
