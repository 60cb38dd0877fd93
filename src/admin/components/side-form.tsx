import { Form } from "@medusajs/dashboard/components"
import { Button, Drawer, toast } from "@medusajs/ui"
import { PropsWithChildren, ReactNode } from "react"
import { FieldValues, UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { FormError } from "./form-error"
import { errorMessage } from "../lib/error-message"
import { SectionMessage, SectionSkeleton } from "./section-message"

type SideDrawerProps = PropsWithChildren<{
  open: boolean
  onClose: () => void
  title: string
  description: string
}>

/** A drawer that belongs to a row or a button and has no address of its own. */
export const SideDrawer = ({ open, onClose, title, description, children }: SideDrawerProps) => (
  <Drawer open={open} onOpenChange={(next) => !next && onClose()}>
    <Drawer.Content>
      <Drawer.Header>
        <Drawer.Title>{title}</Drawer.Title>
        <Drawer.Description className="break-words">{description}</Drawer.Description>
      </Drawer.Header>
      {children}
    </Drawer.Content>
  </Drawer>
)

type ReadingDrawerProps = SideDrawerProps & {
  /** Why it could not be read. */
  error: Error | null
  isLoading: boolean
  /** What can be done about it, beside closing. */
  actions?: ReactNode
}

/** A drawer that shows one thing as a whole. */
export const ReadingDrawer = ({ error, isLoading, actions, ...props }: ReadingDrawerProps) => {
  const { t } = useTranslation()
  const { children, ...drawer } = props
  return (
    <SideDrawer {...drawer}>
      <Drawer.Body className="flex flex-1 flex-col overflow-y-auto p-0">
        {error && <SectionMessage isError text={errorMessage(error)} />}
        {isLoading && <SectionSkeleton rows={8} />}
        {children}
      </Drawer.Body>
      <Drawer.Footer>
        <Drawer.Close asChild>
          <Button size="small" variant="secondary">
            {t("translation:actions.close")}
          </Button>
        </Drawer.Close>
        {actions}
      </Drawer.Footer>
    </SideDrawer>
  )
}

type SideFormProps<T extends FieldValues> = PropsWithChildren<{
  form: UseFormReturn<T>
  save: (values: T) => Promise<unknown>
  /** Said when it worked; nothing is said without it. */
  saved?: string
  submitLabel?: string
  isDangerous?: boolean
  onClose: () => void
}>

/** Saves, says so and closes; when the server refuses, it stays open and shows why. */
export function SideForm<T extends FieldValues>(props: SideFormProps<T>) {
  const { form, save, saved, submitLabel, isDangerous, onClose, children } = props
  const { t } = useTranslation()
  const submit = form.handleSubmit(async (values) => {
    try {
      await save(values)
    } catch (error) {
      return form.setError("root.server", { message: errorMessage(error) })
    }
    if (saved) toast.success(saved)
    onClose()
  })
  return (
    <Form {...form}>
      <form onSubmit={submit} className="flex flex-1 flex-col overflow-hidden">
        <Drawer.Body className="flex flex-1 flex-col gap-y-6 overflow-y-auto">
          <FormError />
          {children}
        </Drawer.Body>
        <Drawer.Footer>
          <Drawer.Close asChild>
            <Button size="small" variant="secondary" type="button">
              {t("actions.cancel")}
            </Button>
          </Drawer.Close>
          <Button
            size="small"
            type="submit"
            variant={isDangerous ? "danger" : "primary"}
            isLoading={form.formState.isSubmitting}
          >
            {submitLabel ?? t("actions.save")}
          </Button>
        </Drawer.Footer>
      </form>
    </Form>
  )
}
