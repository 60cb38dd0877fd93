import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { TextField } from "../../../../../components/form-fields"
import { useRules } from "../../../../../components/form-rules"
import { SideDrawer, SideForm } from "../../../../../components/side-form"
import { PayoutDetail, useCompletePayout } from "../../../../../hooks/ledger-payouts"

const REFERENCE_LENGTH_MAX = 140

type CompleteFormProps = { payout: PayoutDetail; onClose: () => void }

/** Asks under which reference the merchant has transferred the money. */
export const CompletePayoutDrawer = ({ open, ...props }: CompleteFormProps & { open: boolean }) => {
  const { t } = useTranslation("ledger")
  return (
    <SideDrawer
      open={open}
      onClose={props.onClose}
      title={t("payouts.complete.title")}
      description={t("payouts.complete.description")}
    >
      <CompleteForm {...props} />
    </SideDrawer>
  )
}

const CompleteForm = ({ payout, onClose }: CompleteFormProps) => {
  const { t } = useTranslation("ledger")
  const rules = useRules()
  const { mutateAsync } = useCompletePayout(payout.id)
  const form = useForm({ defaultValues: { reference: "" } })
  return (
    <SideForm
      form={form}
      save={({ reference }) => mutateAsync(reference.trim())}
      saved={t("payouts.complete.done")}
      submitLabel={t("payouts.complete.confirm")}
      onClose={onClose}
    >
      <TextField
        control={form.control}
        name="reference"
        label={t("payouts.fields.reference")}
        hint={t("payouts.complete.hint")}
        rules={rules.text(1, REFERENCE_LENGTH_MAX)}
        autoComplete="off"
        autoFocus
      />
    </SideForm>
  )
}
