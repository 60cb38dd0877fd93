import { useRouteModal } from "@medusajs/dashboard/components"
import { toast } from "@medusajs/ui"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import {
  contentOf,
  contentToSave,
  measuresOf,
  measuresToSave,
  MeasureValues,
  ProductContent,
} from "../../components/product-form/content-values"
import { picturesToSave } from "../../components/product-form/pictures-values"
import { ProductWords, wordsOf, wordsToCreate } from "../../components/product-form/product-words"
import {
  amountsOf,
  filledOptions,
  OptionRow,
  toVariantInput,
  VariantRow,
  variantRows,
} from "../../components/product-form/variant-rows"
import { ProductImage, useCreateMyProduct, VARIANTS_MAX } from "../../../../hooks/seller-products"
import { errorMessage } from "../../../../lib/error-message"

export type CreateProductValues = ProductWords &
  ProductContent &
  MeasureValues & {
    pictures: ProductImage[]
    options: OptionRow[]
    variants: VariantRow[]
  }
type Tab = "details" | "variants"

/** The two steps of a new product: its words and pictures, then what is sold of it. */
export function useCreateProductForm(currencies: string[]) {
  const { t } = useTranslation("seller")
  const { handleSuccess } = useRouteModal()
  const { mutateAsync } = useCreateMyProduct()
  const [tab, setTab] = useState<Tab>("details")
  const form = useForm<CreateProductValues>({
    defaultValues: {
      ...{ ...wordsOf(), ...contentOf(), ...measuresOf() },
      ...{ pictures: [], options: [], variants: [] },
    },
  })
  const refuse = (message: string) => form.setError("root.server", { message })

  const goTo = async (next: Tab) => {
    form.clearErrors("root.server")
    if (next === "details") return setTab(next)
    if (!(await form.trigger())) return
    const { options, variants } = form.getValues()
    const rows = variantRows(options, variants, t("products.only_variant"))
    if (rows.length > VARIANTS_MAX) {
      return refuse(t("validation.too_many_variants", { count: VARIANTS_MAX }))
    }
    form.setValue("variants", rows)
    setTab(next)
  }

  /** The first thing that is missing in the grid; its cells have no rules of their own. */
  const missing = (rows: VariantRow[]) => {
    for (const [index, row] of rows.entries()) {
      if (!row.title?.trim())
        return [`variants.${index}.title`, t("validation.variant_title")] as const
      if (!amountsOf(row.prices).length) {
        const message = t("validation.variant_price", { title: row.title })
        return [`variants.${index}.prices.${currencies[0]}`, message] as const
      }
    }
  }

  const create = (submit: boolean) =>
    form.handleSubmit(async (values) => {
      const { pictures, options, variants } = values
      const problem = missing(variants)
      if (problem) {
        form.setError(problem[0], { message: problem[1] })
        return refuse(problem[1])
      }
      const chosen = filledOptions(options)
      try {
        const { product } = await mutateAsync({
          ...wordsToCreate(values),
          ...contentToSave(values),
          ...measuresToSave(values),
          ...picturesToSave(pictures),
          thumbnail: pictures[0]?.url,
          options: chosen.length ? chosen : undefined,
          variants: variants.map(toVariantInput),
          submit,
        })
        toast.success(t(submit ? "products.created" : "products.draft_saved"))
        handleSuccess(`/my-store/products/${product.id}`)
      } catch (error) {
        refuse(errorMessage(error))
      }
    })

  return { form, tab, goTo, create }
}
