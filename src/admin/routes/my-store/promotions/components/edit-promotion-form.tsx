import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { OwnPromotion, useUpdatePromotion } from "../../../../hooks/promotion-policy-own"
import { DrawerForm } from "../../components/drawer-form"
import { PromotionValues, termsOf, valuesOf } from "./promotion-values"
import { TermsFields } from "./terms-fields"

type EditPromotionFormProps = { promotion: OwnPromotion; currencies: string[] }

/** Buyers know the code and what it is for, so these stay. */
export const EditPromotionForm = ({ promotion, currencies }: EditPromotionFormProps) => {
  const { t } = useTranslation("promotion-policy")
  const { mutateAsync } = useUpdatePromotion(promotion.id)
  const form = useForm<PromotionValues>({ defaultValues: valuesOf(promotion, currencies) })
  const save = (values: PromotionValues) => mutateAsync(termsOf(values))
  return (
    <DrawerForm form={form} save={save} saved={t("own.edit.done")}>
      <TermsFields form={form} currencies={currencies} />
    </DrawerForm>
  )
}
