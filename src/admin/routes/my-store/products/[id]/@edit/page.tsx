import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { DrawerForm, DrawerPage } from "../../../components/drawer-form"
import { ProductFields } from "../../../components/product-form/product-fields"
import { wordsOf, wordsToUpdate } from "../../../components/product-form/product-words"
import { SectionSkeleton } from "../../../../../components/section-message"
import {
  SellerProduct,
  useMyProduct,
  useUpdateMyProduct,
} from "../../../../../hooks/seller-products"
import { ReviewNotice } from "../components/review-notice"

const EditProductPage = () => {
  const { t } = useTranslation("seller")
  const { id = "" } = useParams()
  const { data: product } = useMyProduct(id)
  return (
    <DrawerPage title={t("products.edit")}>
      {product ? <EditProductForm product={product} /> : <SectionSkeleton />}
    </DrawerPage>
  )
}

const EditProductForm = ({ product }: { product: SellerProduct }) => {
  const { t } = useTranslation("seller")
  const { mutateAsync } = useUpdateMyProduct(product.id)
  const form = useForm({ defaultValues: wordsOf(product) })
  return (
    <DrawerForm
      form={form}
      save={(words) => mutateAsync(wordsToUpdate(words))}
      saved={t("products.saved")}
    >
      <ReviewNotice product={product} />
      <ProductFields control={form.control} categories={product.categories} />
    </DrawerForm>
  )
}

export default EditProductPage
