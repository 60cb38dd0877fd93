import { RadioGroup } from "@medusajs/ui"
import { useForm, UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { AmountField } from "../../../../components/auction/form/amount-field"
import { amountText } from "../../../../components/complaint/amount-text"
import { Field, SelectField, TextareaField } from "../../../../components/form-fields"
import { useRules } from "../../../../components/form-rules"
import { Money } from "../../../../components/money"
import { SideDrawer, SideForm } from "../../../../components/side-form"
import {
  ComplaintDetail,
  Outcome,
  OUTCOMES,
  Payer,
  PAYERS,
  TEXT_LENGTH_MAX,
  TEXT_LENGTH_MIN,
  useComplaintDeed,
} from "../../../../hooks/complaint"

type DecideFormProps = {
  complaint: ComplaintDetail
  /** The first decision, or the one after an appeal, which is the last. */
  deed: "resolve" | "decide_appeal"
  onClose: () => void
}
type Values = { outcome: Outcome; amount: string; payer: Payer; body: string }

export const DecideDrawer = ({ open, ...props }: DecideFormProps & { open: boolean }) => {
  const { t } = useTranslation("complaint")
  return (
    <SideDrawer
      open={open}
      onClose={props.onClose}
      title={t(`decide.${props.deed}.title`)}
      description={t(`decide.${props.deed}.description`)}
    >
      <DecideForm {...props} />
    </SideDrawer>
  )
}

const PATHS = { resolve: "resolve", decide_appeal: "decide-appeal" } as const

const DecideForm = ({ complaint, deed, onClose }: DecideFormProps) => {
  const { t } = useTranslation("complaint")
  const rules = useRules()
  const { mutateAsync } = useComplaintDeed("admin", complaint.id, PATHS[deed])
  const form = useForm<Values>({ defaultValues: beginning(complaint) })
  const givesBack = form.watch("outcome") !== "for_seller"
  const save = ({ outcome, amount, payer, body }: Values) => {
    const given = givesBack ? Number(amount || 0) : 0
    return mutateAsync({
      ...{ outcome, amount: given, payer: given ? payer : null, body: body.trim() },
      version: complaint.version,
    })
  }
  return (
    <SideForm
      isDangerous
      form={form}
      save={save}
      saved={t("decide.done")}
      submitLabel={t(`decide.${deed}.action`)}
      onClose={onClose}
    >
      <OutcomeField form={form} complaint={complaint} />
      {givesBack && <MoneyBack form={form} complaint={complaint} />}
      <TextareaField
        control={form.control}
        name="body"
        label={t("decide.body")}
        hint={t("decide.body_hint")}
        rules={rules.text(TEXT_LENGTH_MIN, TEXT_LENGTH_MAX)}
        rows={6}
      />
    </SideForm>
  )
}

/** What the buyer asked for, else all there is; after an appeal, what was decided. */
function beginning(complaint: ComplaintDetail): Values {
  const { outcome, amount, payer, wished_amount, share, currency_code } = complaint
  const wished = Math.min(wished_amount ?? share.refundable, share.refundable)
  return {
    outcome: outcome ?? "for_buyer",
    amount: amountText(outcome ? (amount ?? 0) : wished, currency_code),
    payer: payer ?? "seller",
    body: "",
  }
}

type PartProps = { form: UseFormReturn<Values>; complaint: ComplaintDetail }

const OutcomeField = ({ form, complaint }: PartProps) => {
  const { t, i18n } = useTranslation("complaint")
  const name = complaint.seller?.name
  return (
    <Field control={form.control} name="outcome" label={t("decide.outcome")}>
      {({ value, onChange, ...field }) => (
        <RadioGroup
          {...field}
          dir={i18n.dir()}
          value={value}
          onValueChange={onChange}
          className="gap-y-3"
        >
          {OUTCOMES.map((outcome) => (
            <RadioGroup.ChoiceBox
              key={outcome}
              value={outcome}
              label={t(`outcome.${outcome}`)}
              description={t(`decide.outcome_text.${outcome}`, { name })}
            />
          ))}
        </RadioGroup>
      )}
    </Field>
  )
}

const MoneyBack = ({ form, complaint: { share, currency_code, seller } }: PartProps) => {
  const { t } = useTranslation("complaint")
  const isSplit = form.watch("outcome") === "split"
  const validate = (value: unknown) => {
    const amount = Number(value || 0)
    if (amount > share.refundable) return t("decide.too_much")
    if (!isSplit) return amount >= 0 || t("decide.too_much")
    return (amount > 0 && amount < share.refundable) || t("decide.split_part")
  }
  return (
    <>
      <AmountField
        control={form.control}
        name="amount"
        label={t("decide.amount")}
        hint={t("decide.amount_hint")}
        currency={currency_code}
        rules={{ validate }}
      />
      <p className="txt-small text-ui-fg-subtle">
        {t("subject.refundable")}: <Money amount={share.refundable} currency_code={currency_code} />
      </p>
      <SelectField
        control={form.control}
        name="payer"
        label={t("decide.payer")}
        hint={t("decide.payer_hint")}
        choices={PAYERS.map((value) => ({
          value,
          label: t(`payer.${value}`, { name: seller?.name }),
        }))}
      />
    </>
  )
}
