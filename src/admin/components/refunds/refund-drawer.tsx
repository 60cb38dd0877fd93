import { toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import {
  Refundable,
  RefundInput,
  RefundSide,
  useAskForRefund,
  useSliceRefunds,
} from "../../hooks/ledger-refunds"
import { AmountField } from "../auction/form/amount-field"
import { TextareaField } from "../form-fields"
import { useRules } from "../form-rules"
import { Money } from "../money"
import { SectionMessage, SectionSkeleton } from "../section-message"
import { SideDrawer, SideForm } from "../side-form"

const REASON_LENGTH_MIN = 3
const REASON_LENGTH_MAX = 500

type Slice = { id: string; display_id: number; seller?: { name: string } }
type RefundDrawerProps = { side: RefundSide; slice: Slice; open: boolean; onClose: () => void }

/** The merchant gives a part of a slice back, or its store asks the merchant to. */
export const RefundDrawer = ({ side, slice, open, onClose }: RefundDrawerProps) => {
  const { t } = useTranslation("ledger")
  const { data, isError, error } = useSliceRefunds(side, slice.id, open)
  const number = slice.display_id
  return (
    <SideDrawer
      open={open}
      onClose={onClose}
      title={t(`refunds.ask.${side}.title`, { number })}
      description={t(`refunds.ask.${side}.text`, { name: slice.seller?.name })}
    >
      {isError && <SectionMessage isError text={error.message} />}
      {!data && !isError && <SectionSkeleton rows={5} />}
      {data && (
        <RefundForm side={side} slice={slice} refundable={data.refundable} onClose={onClose} />
      )}
    </SideDrawer>
  )
}

type RefundFormProps = Omit<RefundDrawerProps, "open"> & { refundable: Refundable }
type RefundValues = { amount: string; reason: string }

const RefundForm = ({ side, slice, refundable, onClose }: RefundFormProps) => {
  const { t } = useTranslation("ledger")
  const rules = useRules()
  const { mutateAsync } = useAskForRefund(side, slice.id)
  const { currency_code, left } = refundable
  const form = useForm<RefundValues>({
    defaultValues: { amount: left > 0 ? String(left) : "", reason: "" },
  })
  const within = (value: unknown) =>
    (Number(value) > 0 && Number(value) <= left) || t("refunds.validation.amount")
  const save = async ({ amount, reason }: RefundValues) => {
    const input: RefundInput = { amount: Number(amount), reason: reason.trim() }
    const { refund_request } = await mutateAsync(input)
    // Approved and not yet given back: the provider said no, and it is tried again.
    if (refund_request.status === "approved") toast.warning(t("refunds.ask.waits"))
    else toast.success(t(`refunds.ask.${side}.done`))
  }
  return (
    <SideForm
      form={form}
      save={save}
      submitLabel={t(`refunds.ask.${side}.action`)}
      isDangerous={side === "merchant"}
      onClose={onClose}
    >
      <RefundStanding refundable={refundable} />
      <AmountField
        control={form.control}
        name="amount"
        label={t("refunds.fields.amount")}
        hint={t("refunds.hints.amount")}
        currency={currency_code}
        rules={{ ...rules.required, validate: within }}
      />
      <TextareaField
        control={form.control}
        name="reason"
        label={t("refunds.fields.reason")}
        hint={t(`refunds.hints.reason_${side}`)}
        rules={rules.text(REASON_LENGTH_MIN, REASON_LENGTH_MAX)}
      />
    </SideForm>
  )
}

const RefundStanding = ({ refundable }: { refundable: Refundable }) => {
  const { t } = useTranslation("ledger")
  const { currency_code, sold } = refundable
  if (sold === 0) return <SectionMessage text={t("refunds.not_paid")} />
  return (
    <dl className="bg-ui-bg-component shadow-elevation-card-rest txt-small flex flex-col gap-y-1 rounded-lg p-4">
      {(["sold", "refunded", "open", "left"] as const).map((figure) => (
        <div key={figure} className="flex justify-between gap-x-4">
          <dt className="text-ui-fg-subtle min-w-0">{t(`refunds.standing.${figure}`)}</dt>
          <dd className={figure === "left" ? "font-medium" : ""}>
            <Money amount={refundable[figure]} currency_code={currency_code} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
