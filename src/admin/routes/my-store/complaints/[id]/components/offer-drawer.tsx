import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { AmountField } from "../../../../../components/auction/form/amount-field"
import { amountText } from "../../../../../components/complaint/amount-text"
import { SelectField, TextareaField } from "../../../../../components/form-fields"
import { useRules } from "../../../../../components/form-rules"
import { SideDrawer, SideForm } from "../../../../../components/side-form"
import {
  ComplaintDetail,
  OFFER_KINDS,
  OfferKind,
  OFFERS_MAX,
  TEXT_LENGTH_MAX,
  TEXT_LENGTH_MIN,
  useComplaintDeed,
} from "../../../../../hooks/complaint"

type OfferFormProps = { complaint: ComplaintDetail; onClose: () => void }
type Values = { kind: OfferKind; amount: string; body: string }

/** What the store offers, so that the complaint ends. */
export const OfferDrawer = ({ open, ...props }: OfferFormProps & { open: boolean }) => {
  const { t } = useTranslation("complaint")
  const isLast = props.complaint.offers_made === OFFERS_MAX - 1
  return (
    <SideDrawer
      open={open}
      onClose={props.onClose}
      title={t("offer.title")}
      description={t(isLast ? "offer.last" : "offer.description")}
    >
      <OfferForm {...props} />
    </SideDrawer>
  )
}

const OfferForm = ({ complaint, onClose }: OfferFormProps) => {
  const { t } = useTranslation("complaint")
  const rules = useRules()
  const { share, currency_code, wished_amount, version } = complaint
  const { mutateAsync } = useComplaintDeed("seller", complaint.id, "offer")
  const wished = Math.min(wished_amount ?? share.refundable, share.refundable)
  const form = useForm<Values>({
    defaultValues: {
      kind: "refund",
      amount: wished > 0 ? amountText(wished, currency_code) : "",
      body: "",
    },
  })
  const isRefund = form.watch("kind") === "refund"
  const save = ({ kind, amount, body }: Values) =>
    mutateAsync({ kind, amount: isRefund ? Number(amount) : null, body: body.trim(), version })
  const within = (value: unknown) =>
    (Number(value) > 0 && Number(value) <= share.refundable) || t("offer.too_much")
  return (
    <SideForm
      form={form}
      save={save}
      saved={t("offer.done")}
      submitLabel={t("offer.submit")}
      onClose={onClose}
    >
      <SelectField
        control={form.control}
        name="kind"
        label={t("offer.what")}
        choices={OFFER_KINDS.map((value) => ({ value, label: t(`offer.kind.${value}`) }))}
      />
      {isRefund && (
        <AmountField
          control={form.control}
          name="amount"
          label={t("offer.amount")}
          hint={t("offer.amount_hint")}
          currency={currency_code}
          rules={{ ...rules.required, validate: within }}
        />
      )}
      <TextareaField
        control={form.control}
        name="body"
        label={t("offer.body")}
        hint={t("offer.body_hint")}
        rules={rules.text(TEXT_LENGTH_MIN, TEXT_LENGTH_MAX)}
        rows={6}
      />
    </SideForm>
  )
}
