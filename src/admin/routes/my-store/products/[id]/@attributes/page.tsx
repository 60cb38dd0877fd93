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
import { ContentFields } from "../../../components/product-form/content-fields"
import { contentOf, contentToSave } from "../../../components/product-form/content-values"
import { ReviewNotice } from "../components/review-notice"

const EditAttributesPage = () => {
  const { t } = useTranslation("seller")
  const { id = "" } = useParams()
  const { data: product } = useMyProduct(id)
  return (
    <DrawerPage title={t("product_content.edit")} description={t("product_content.description")}>
      {product ? <EditAttributesForm product={product} /> : <SectionSkeleton />}
    </DrawerPage>
  )
}

const EditAttributesForm = ({ product }: { product: SellerProduct }) => {
  const { t } = useTranslation("seller")
  const { mutateAsync } = useUpdateMyProduct(product.id)
  const form = useForm({ defaultValues: contentOf(product) })
  return (
    <DrawerForm
      form={form}
      save={(content) => mutateAsync(contentToSave(content))}
      saved={t("product_content.saved")}
    >
      <ReviewNotice product={product} />
      <ContentFields control={form.control} />
    </DrawerForm>
  )
}

export default EditAttributesPage
