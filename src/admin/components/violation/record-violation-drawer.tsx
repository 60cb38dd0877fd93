import { Combobox } from "@medusajs/dashboard/components"
import { useCustomers, useDebouncedSearch } from "@medusajs/dashboard/hooks"
import { useForm, UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { NewViolation, useRecordViolation, VIOLATION_KINDS } from "../../hooks/violation"
import { Field, SelectField, TextareaField, TextField } from "../form-fields"
import { useRules } from "../form-rules"
import { SideDrawer, SideForm } from "../side-form"
import { personName } from "./person-name"

const REASON_LENGTH_MIN = 3
const REASON_LENGTH_MAX = 500
const WEIGHT_MAX = 10
const CHOICES = 20

type RecordFormProps = {
  /** Left out where the customer has to be chosen. */
  customerId?: string
  onClose: () => void
}
type RecordValues = Omit<NewViolation, "weight"> & { weight: string }

export const RecordViolationDrawer = ({ open, ...props }: RecordFormProps & { open: boolean }) => {
  const { t } = useTranslation("violation")
  return (
    <SideDrawer
      open={open}
      onClose={props.onClose}
      title={t("record.title")}
      description={t("record.description")}
    >
      <RecordForm {...props} />
    </SideDrawer>
  )
}

const RecordForm = ({ customerId, onClose }: RecordFormProps) => {
  const { t } = useTranslation("violation")
  const rules = useRules()
  const { mutateAsync } = useRecordViolation()
  const form = useForm<RecordValues>({
    defaultValues: { customer_id: customerId ?? "", kind: "abuse", reason: "", weight: "1" },
  })
  const weighs = (value: unknown) =>
    (Number.isInteger(Number(value)) && Number(value) >= 1 && Number(value) <= WEIGHT_MAX) ||
    t("validation.weight", { max: WEIGHT_MAX })
  return (
    <SideForm
      form={form}
      save={({ weight, reason, ...values }) =>
        mutateAsync({ ...values, reason: reason.trim(), weight: Number(weight) })
      }
      saved={t("record.done")}
      submitLabel={t("record.action")}
      isDangerous
      onClose={onClose}
    >
      {!customerId && <CustomerField form={form} />}
      <SelectField
        control={form.control}
        name="kind"
        label={t("fields.kind")}
        choices={VIOLATION_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <TextareaField
        control={form.control}
        name="reason"
        label={t("fields.reason")}
        hint={t("hints.customer_reads")}
        rules={rules.text(REASON_LENGTH_MIN, REASON_LENGTH_MAX)}
        rows={5}
      />
      <TextField
        control={form.control}
        name="weight"
        type="number"
        inputMode="numeric"
        label={t("fields.weight")}
        hint={t("hints.weight")}
        rules={{ ...rules.required, validate: weighs }}
      />
    </SideForm>
  )
}

const CustomerField = ({ form }: { form: UseFormReturn<RecordValues> }) => {
  const { t } = useTranslation("violation")
  const rules = useRules()
  const { searchValue, onSearchValueChange, query } = useDebouncedSearch()
  const { customers = [] } = useCustomers({ q: query || undefined, limit: CHOICES })
  const options = customers.map((customer) => {
    const name = personName({
      ...customer,
      first_name: customer.first_name ?? null,
      last_name: customer.last_name ?? null,
    })
    const label = name === customer.email ? name : `${customer.email} (${name})`
    return { value: customer.id, label }
  })
  return (
    <Field
      control={form.control}
      name="customer_id"
      label={t("fields.customer")}
      hint={t("hints.customer")}
      rules={rules.required}
    >
      {({ value, onChange, ...field }) => (
        <Combobox
          {...field}
          value={String(value ?? "")}
          onChange={(next) => onChange(next ?? "")}
          options={options}
          searchValue={searchValue}
          onSearchValueChange={onSearchValueChange}
        />
      )}
    </Field>
  )
}
