import { Divider, Heading, Text } from "@medusajs/ui"
import { Controller, UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { PicturesInput } from "../../components/pictures-input"
import { ProductFields } from "../../components/product-form/product-fields"
import { OptionsField } from "./options-field"
import type { CreateProductValues } from "./use-create-product-form"

export const CreateDetails = ({ form }: { form: UseFormReturn<CreateProductValues> }) => {
  const { t } = useTranslation("seller")
  return (
    <div className="mx-auto flex w-full max-w-[720px] flex-col gap-y-8 px-4 py-10 sm:px-8">
      <Heading>{t("products.create")}</Heading>
      <div className="flex flex-col gap-y-6">
        <ProductFields control={form.control} />
      </div>
      <Divider />
      <div className="flex flex-col gap-y-3">
        <div>
          <Heading level="h2">{t("fields.pictures")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("pictures.description")}
          </Text>
        </div>
        <Controller
          control={form.control}
          name="pictures"
          render={({ field }) => <PicturesInput value={field.value} onChange={field.onChange} />}
        />
      </div>
      <Divider />
      <OptionsField control={form.control} />
    </div>
  )
}
