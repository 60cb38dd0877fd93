import { KeyboundForm, RouteDrawer, useRouteModal } from "@medusajs/dashboard/components"
import { Button, Heading, toast } from "@medusajs/ui"
import { PropsWithChildren } from "react"
import { FieldValues, UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { errorMessage } from "../../../lib/error-message"
import { FormError } from "../../../components/form-error"

type DrawerPageProps = PropsWithChildren<{ title: string; description?: string }>

/** A drawer on its own address. */
export const DrawerPage = ({ title, description, children }: DrawerPageProps) => (
  <RouteDrawer>
    <RouteDrawer.Header>
      <RouteDrawer.Title asChild>
        <Heading>{title}</Heading>
      </RouteDrawer.Title>
      <RouteDrawer.Description className={description ? undefined : "sr-only"}>
        {description ?? title}
      </RouteDrawer.Description>
    </RouteDrawer.Header>
    {children}
  </RouteDrawer>
)

type DrawerFormProps<T extends FieldValues> = PropsWithChildren<{
  form: UseFormReturn<T>
  save: (values: T) => Promise<unknown>
  /** Said when it worked. */
  saved: string
  submitLabel?: string
}>

/** Saves, says so and closes; when the server refuses, it stays open and shows why. */
export function DrawerForm<T extends FieldValues>(props: DrawerFormProps<T>) {
  const { form, save, saved, submitLabel, children } = props
  const { t } = useTranslation("seller")
  const { handleSuccess } = useRouteModal()
  const submit = form.handleSubmit(async (values) => {
    try {
      await save(values)
    } catch (error) {
      return form.setError("root.server", { message: errorMessage(error) })
    }
    toast.success(saved)
    handleSuccess()
  })
  return (
    <RouteDrawer.Form form={form}>
      <KeyboundForm onSubmit={submit} className="flex flex-1 flex-col overflow-hidden">
        <RouteDrawer.Body className="flex flex-1 flex-col gap-y-6 overflow-y-auto">
          <FormError />
          {children}
        </RouteDrawer.Body>
        <RouteDrawer.Footer>
          <RouteDrawer.Close asChild>
            <Button size="small" variant="secondary" type="button">
              {t("translation:actions.cancel")}
            </Button>
          </RouteDrawer.Close>
          <Button size="small" type="submit" isLoading={form.formState.isSubmitting}>
            {submitLabel ?? t("translation:actions.save")}
          </Button>
        </RouteDrawer.Footer>
      </KeyboundForm>
    </RouteDrawer.Form>
  )
}
