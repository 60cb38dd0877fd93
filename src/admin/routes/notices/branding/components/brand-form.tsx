import { Form } from "@medusajs/dashboard/components"
import { Button, toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { FormError } from "../../../../components/form-error"
import { TextareaField, TextField } from "../../../../components/form-fields"
import { useRules } from "../../../../components/form-rules"
import { Section } from "../../../../components/section"
import { BrandSettings, NoticeBrand, useSaveNoticeBrand } from "../../../../hooks/notice-brand"
import { errorMessage } from "../../../../lib/error-message"
import { ColorField, HEX } from "./color-field"
import { DashboardPreview } from "./dashboard-preview"
import { PictureField } from "./picture-field"

const NAME_LENGTH_MAX = 60
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

type Values = { [Key in keyof NoticeBrand]: string }

const valuesOf = (brand: NoticeBrand): Values => ({
  name: brand.name,
  logo_url: brand.logo_url ?? "",
  favicon_url: brand.favicon_url ?? "",
  color: brand.color,
  postal_address: brand.postal_address ?? "",
  support_email: brand.support_email ?? "",
  storefront_url: brand.storefront_url ?? "",
})
/** An empty field means that there is none. */
const brandOf = (values: Values): NoticeBrand => ({
  name: values.name.trim(),
  color: values.color,
  logo_url: values.logo_url.trim() || null,
  favicon_url: values.favicon_url.trim() || null,
  postal_address: values.postal_address.trim() || null,
  support_email: values.support_email.trim() || null,
  storefront_url: values.storefront_url.trim() || null,
})

export const BrandForm = ({ brand }: { brand: BrandSettings }) => {
  const { t } = useTranslation("notice")
  const rules = useRules()
  const { mutateAsync } = useSaveNoticeBrand()
  const form = useForm<Values>({ defaultValues: valuesOf(brand) })
  const { control } = form
  const [name, color, logo_url] = form.watch(["name", "color", "logo_url"])
  const look = { name, color, logo_url }
  const submit = form.handleSubmit(async (values) => {
    try {
      await mutateAsync(brandOf(values))
    } catch (error) {
      return form.setError("root.server", { message: errorMessage(error) })
    }
    form.reset(values)
    toast.success(t("brand.saved"))
  })
  const email = {
    validate: (value: string) =>
      !value.trim() || EMAIL.test(value.trim()) || t("brand.email_invalid"),
  }
  return (
    <Section level="h1" title={t("brand.title")} subtitle={t("brand.description")}>
      <Form {...form}>
        <form onSubmit={submit} className="divide-y" noValidate>
          <div className="flex flex-col gap-y-6 px-6 py-4">
            <FormError />
            <TextField
              control={control}
              name="name"
              label={t("brand.name")}
              hint={t("brand.name_hint")}
              rules={rules.text(1, NAME_LENGTH_MAX)}
            />
            <ColorField control={control} name="color" label={t("brand.color")} />
            <PictureField
              control={control}
              name="logo_url"
              label={t("brand.logo_url")}
              hint={t("brand.logo_hint")}
            />
            <PictureField
              control={control}
              name="favicon_url"
              label={t("brand.favicon_url")}
              hint={t("brand.favicon_hint")}
            />
            {HEX.test(look.color) && <DashboardPreview {...look} />}
            <TextareaField
              control={control}
              name="postal_address"
              rows={3}
              label={t("brand.postal_address")}
              hint={t("brand.postal_hint")}
              optional
            />
            <TextField
              control={control}
              name="support_email"
              type="email"
              label={t("brand.support_email")}
              hint={t("brand.support_hint")}
              rules={email}
              optional
            />
            <TextField
              control={control}
              name="storefront_url"
              inputMode="url"
              placeholder={brand.default_storefront_url}
              label={t("brand.storefront_url")}
              hint={t("brand.storefront_hint")}
              optional
            />
          </div>
          <div className="flex justify-end px-6 py-4">
            <Button
              size="small"
              type="submit"
              disabled={!form.formState.isDirty}
              isLoading={form.formState.isSubmitting}
            >
              {t("translation:actions.save")}
            </Button>
          </div>
        </form>
      </Form>
    </Section>
  )
}
