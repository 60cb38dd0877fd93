import { Alert } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useNoteHandRefund } from "../../hooks/payment-log"
import { MoneyField, TextField } from "../form-fields"
import { SideDrawer, SideForm } from "../side-form"

type Payment = { id: string; amount: number; currency_code: string }
type DrawerProps = { payment: Payment; open: boolean; onClose: () => void }
type Values = { amount: string; reference: string }

/** Writes down a refund that was made in the provider's panel; the refund here comes after it. */
export const NoteRefundDrawer = ({ payment, open, onClose }: DrawerProps) => {
  const { t } = useTranslation("payment-log")
  return (
    <SideDrawer
      open={open}
      onClose={onClose}
      title={t("hand_refund.title")}
      description={t("hand_refund.description")}
    >
      <NoteRefundForm payment={payment} onClose={onClose} />
    </SideDrawer>
  )
}

const NoteRefundForm = ({ payment, onClose }: Omit<DrawerProps, "open">) => {
  const { t } = useTranslation("payment-log")
  const { mutateAsync } = useNoteHandRefund()
  const form = useForm<Values>({ defaultValues: { amount: "", reference: "" } })
  const required = t("hand_refund.required")
  return (
    <SideForm
      form={form}
      save={({ amount, reference }) =>
        mutateAsync({ payment_id: payment.id, amount: Number(amount), reference })
      }
      saved={t("hand_refund.saved")}
      submitLabel={t("hand_refund.submit")}
      onClose={onClose}
    >
      <Alert variant="info">{t("hand_refund.order")}</Alert>
      <MoneyField
        control={form.control}
        name="amount"
        label={t("fields.amount")}
        currency={payment.currency_code}
        rules={{ required, validate: (value) => Number(value) > 0 || required }}
      />
      <TextField
        control={form.control}
        name="reference"
        label={t("hand_refund.reference")}
        hint={t("hand_refund.reference_hint")}
        rules={{ required, maxLength: 100 }}
      />
    </SideForm>
  )
}
