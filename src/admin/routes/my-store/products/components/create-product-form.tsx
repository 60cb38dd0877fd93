import { KeyboundForm, RouteFocusModal } from "@medusajs/dashboard/components"
import { Button, ProgressTabs } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { FormError } from "../../../../components/form-error"
import { CreateDetails } from "./create-details"
import { CreateVariants } from "./create-variants"
import { useCreateProductForm } from "./use-create-product-form"

type CreateProductFormProps = { currencies: string[]; isTrusted: boolean }

export const CreateProductForm = ({ currencies, isTrusted }: CreateProductFormProps) => {
  const { t } = useTranslation("seller")
  const { form, tab, goTo, create } = useCreateProductForm(currencies)
  const { isSubmitting } = form.formState
  const send = create(true)

  return (
    <RouteFocusModal.Form form={form}>
      <KeyboundForm
        className="flex size-full flex-col overflow-hidden"
        onSubmit={(event) => {
          event.preventDefault()
          if (tab === "details") goTo("variants")
          else send(event)
        }}
      >
        <ProgressTabs
          value={tab}
          onValueChange={(value) => goTo(value === "variants" ? "variants" : "details")}
          className="flex size-full flex-col overflow-hidden"
        >
          <RouteFocusModal.Header>
            <div className="-my-2 w-full overflow-x-auto border-s">
              <ProgressTabs.List className="flex w-full justify-start">
                <ProgressTabs.Trigger
                  value="details"
                  status={tab === "details" ? "in-progress" : "completed"}
                  className="max-w-[200px] truncate"
                >
                  {t("products.steps.details")}
                </ProgressTabs.Trigger>
                <ProgressTabs.Trigger
                  value="variants"
                  status={tab === "variants" ? "in-progress" : "not-started"}
                  className="max-w-[200px] truncate"
                >
                  {t("products.steps.variants")}
                </ProgressTabs.Trigger>
              </ProgressTabs.List>
            </div>
          </RouteFocusModal.Header>
          <RouteFocusModal.Body className="flex size-full flex-col overflow-hidden">
            <div className="empty:hidden px-4 pt-4">
              <FormError />
            </div>
            <ProgressTabs.Content value="details" className="size-full overflow-y-auto">
              <CreateDetails form={form} />
            </ProgressTabs.Content>
            <ProgressTabs.Content value="variants" className="size-full overflow-hidden">
              <CreateVariants form={form} currencies={currencies} />
            </ProgressTabs.Content>
          </RouteFocusModal.Body>
        </ProgressTabs>
        <RouteFocusModal.Footer>
          <RouteFocusModal.Close asChild>
            <Button size="small" variant="secondary" type="button">
              {t("translation:actions.cancel")}
            </Button>
          </RouteFocusModal.Close>
          {tab === "details" ? (
            <Button key="continue" size="small" type="submit">
              {t("translation:actions.continue")}
            </Button>
          ) : (
            <>
              <Button
                size="small"
                variant="secondary"
                type="button"
                disabled={isSubmitting}
                onClick={create(false)}
              >
                {t("products.save_draft")}
              </Button>
              <Button key="submit" size="small" type="submit" isLoading={isSubmitting}>
                {t(isTrusted ? "products.publish" : "products.submit")}
              </Button>
            </>
          )}
        </RouteFocusModal.Footer>
      </KeyboundForm>
    </RouteFocusModal.Form>
  )
}
