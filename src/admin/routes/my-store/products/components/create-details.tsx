import { Divider, Heading, Text } from "@medusajs/ui"
import { PropsWithChildren } from "react"
import { Controller, UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { PicturesInput } from "../../components/pictures-input"
import { ContentFields } from "../../components/product-form/content-fields"
import { MeasureFields } from "../../components/product-form/measure-fields"
import { ProductFields } from "../../components/product-form/product-fields"
import { OptionsField } from "./options-field"
import type { CreateProductValues } from "./use-create-product-form"

export const CreateDetails = ({ form }: { form: UseFormReturn<CreateProductValues> }) => {
  const { t } = useTranslation("seller")
  const { control } = form
  return (
    <div className="mx-auto flex w-full max-w-[720px] flex-col gap-y-8 px-4 py-10 sm:px-8">
      <Heading>{t("products.create")}</Heading>
      <div className="flex flex-col gap-y-6">
        <ProductFields control={control} />
      </div>
      <Divider />
      <Part title={t("fields.pictures")} text={t("pictures.description")}>
        <Controller
          control={control}
          name="pictures"
          render={({ field }) => <PicturesInput value={field.value} onChange={field.onChange} />}
        />
      </Part>
      <Divider />
      <OptionsField control={control} />
      <Divider />
      <Part title={t("product_content.title")} text={t("product_content.description")}>
        <ContentFields control={control} />
      </Part>
      <Divider />
      <Part
        title={t("product_content.measures.title")}
        text={t("product_content.measures.description")}
      >
        <MeasureFields control={control} />
      </Part>
    </div>
  )
}

const Part = ({ title, text, children }: PropsWithChildren<{ title: string; text: string }>) => (
  <div className="flex flex-col gap-y-6">
    <div>
      <Heading level="h2">{title}</Heading>
      <Text size="small" className="text-ui-fg-subtle">
        {text}
      </Text>
    </div>
    {children}
  </div>
)
