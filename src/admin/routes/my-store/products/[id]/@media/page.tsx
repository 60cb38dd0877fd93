import { Controller, useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { DrawerForm, DrawerPage } from "../../../components/drawer-form"
import { PicturesInput } from "../../../components/pictures-input"
import { picturesOf, picturesToSave } from "../../../components/product-form/pictures-values"
import { SectionSkeleton } from "../../../../../components/section-message"
import {
  SellerProduct,
  useMyProduct,
  useUpdateMyProduct,
} from "../../../../../hooks/seller-products"
import { ReviewNotice } from "../components/review-notice"

const EditMediaPage = () => {
  const { t } = useTranslation("seller")
  const { id = "" } = useParams()
  const { data: product } = useMyProduct(id)
  return (
    <DrawerPage title={t("pictures.edit")} description={t("pictures.description")}>
      {product ? <EditMediaForm product={product} /> : <SectionSkeleton />}
    </DrawerPage>
  )
}

const EditMediaForm = ({ product }: { product: SellerProduct }) => {
  const { t } = useTranslation("seller")
  const { mutateAsync } = useUpdateMyProduct(product.id)
  const form = useForm({ defaultValues: { pictures: picturesOf(product) } })
  return (
    <DrawerForm
      form={form}
      save={({ pictures }) => mutateAsync(picturesToSave(pictures))}
      saved={t("pictures.saved")}
    >
      <ReviewNotice product={product} />
      <Controller
        control={form.control}
        name="pictures"
        render={({ field }) => <PicturesInput value={field.value} onChange={field.onChange} />}
      />
    </DrawerForm>
  )
}

export default EditMediaPage
