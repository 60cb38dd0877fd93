import { Controller, useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { DrawerForm, DrawerPage } from "../../../components/drawer-form"
import { PicturesInput } from "../../../components/pictures-input"
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
  const save = ({ pictures }: { pictures: string[] }) =>
    mutateAsync({
      thumbnail: pictures[0] ?? null,
      images: pictures.map((url) => ({ url })),
    })
  return (
    <DrawerForm form={form} save={save} saved={t("pictures.saved")}>
      <ReviewNotice product={product} />
      <Controller
        control={form.control}
        name="pictures"
        render={({ field }) => <PicturesInput value={field.value} onChange={field.onChange} />}
      />
    </DrawerForm>
  )
}

/** The main picture comes first, also where it is not among the others. */
function picturesOf(product: SellerProduct) {
  const urls = product.images.map((image) => image.url)
  return product.thumbnail ? [...new Set([product.thumbnail, ...urls])] : urls
}

export default EditMediaPage
