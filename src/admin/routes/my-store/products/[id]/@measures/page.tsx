import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { SectionSkeleton } from "../../../../../components/section-message"
import {
  SellerProduct,
  useMyProduct,
  useUpdateMyProduct,
} from "../../../../../hooks/seller-products"
import { DrawerForm, DrawerPage } from "../../../components/drawer-form"
import { measuresOf, measuresToSave } from "../../../components/product-form/content-values"
import { MeasureFields } from "../../../components/product-form/measure-fields"
import { ReviewNotice } from "../components/review-notice"

const EditMeasuresPage = () => {
  const { t } = useTranslation("seller")
  const { id = "" } = useParams()
  const { data: product } = useMyProduct(id)
  return (
    <DrawerPage
      title={t("product_content.measures.edit")}
      description={t("product_content.measures.description")}
    >
      {product ? <EditMeasuresForm product={product} /> : <SectionSkeleton />}
    </DrawerPage>
  )
}

const EditMeasuresForm = ({ product }: { product: SellerProduct }) => {
  const { t } = useTranslation("seller")
  const { mutateAsync } = useUpdateMyProduct(product.id)
  const form = useForm({ defaultValues: measuresOf(product) })
  return (
    <DrawerForm
      form={form}
      save={(measures) => mutateAsync(measuresToSave(measures))}
      saved={t("product_content.measures.saved")}
    >
      <ReviewNotice product={product} />
      <MeasureFields control={form.control} />
    </DrawerForm>
  )
}

export default EditMeasuresPage
