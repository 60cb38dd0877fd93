import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { SelectField, TextField } from "../../../../components/form-fields"
import { useCreatePromotion } from "../../../../hooks/promotion-policy-own"
import { DrawerForm } from "../../components/drawer-form"
import { emptyValues, PromotionValues, termsOf } from "./promotion-values"
import { TermsFields } from "./terms-fields"

const CODE = /^[A-Za-z0-9][A-Za-z0-9_-]{2,39}$/

export const CreatePromotionForm = ({ currencies }: { currencies: string[] }) => {
  const { t } = useTranslation("promotion-policy")
  const { mutateAsync } = useCreatePromotion()
  const form = useForm<PromotionValues>({ defaultValues: emptyValues(currencies) })
  const kind = form.watch("kind")
  const save = (values: PromotionValues) =>
    mutateAsync({
      code: values.code.trim(),
      kind: values.kind,
      target: values.target,
      ...(values.kind === "fixed" && { currency_code: values.currency_code }),
      ...termsOf(values),
    })
  return (
    <DrawerForm form={form} save={save} saved={t("own.create.done")}>
      <TextField
        control={form.control}
        name="code"
        label={t("fields.code")}
        hint={t("hints.code")}
        autoComplete="off"
        rules={{
          validate: (code) => CODE.test(String(code).trim()) || t("validation.code"),
        }}
      />
      <SelectField
        control={form.control}
        name="target"
        label={t("fields.target")}
        hint={t("hints.target")}
        choices={(["items", "shipping"] as const).map((value) => ({
          value,
          label: t(`target.${value}`),
        }))}
      />
      <SelectField
        control={form.control}
        name="kind"
        label={t("fields.kind")}
        choices={(["percentage", "fixed"] as const).map((value) => ({
          value,
          label: t(`kind.${value}`),
        }))}
      />
      {kind === "fixed" && (
        <SelectField
          control={form.control}
          name="currency_code"
          label={t("fields.currency")}
          hint={t("hints.currency")}
          choices={currencies.map((value) => ({ value, label: value.toUpperCase() }))}
        />
      )}
      <TermsFields form={form} currencies={currencies} />
    </DrawerForm>
  )
}
