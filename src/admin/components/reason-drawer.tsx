import { Form } from "@medusajs/dashboard/components"
import { Button, Drawer, toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { errorMessage } from "../lib/error-message"
import { FormError } from "./form-error"
import { TextareaField } from "./form-fields"
import { useRules } from "./form-rules"

const REASON_LENGTH_MIN = 3

type ReasonDrawerProps = {
  open: boolean
  onClose: () => void
  title: string
  description: string
  /** Who reads the reason. */
  hint: string
  confirmLabel: string
  /** Said when it worked. */
  done: string
  maxLength: number
  act: (reason: string) => Promise<unknown>
}

/** Asks why before something is turned down or called off. */
export const ReasonDrawer = ({ open, onClose, ...props }: ReasonDrawerProps) => (
  <Drawer open={open} onOpenChange={(next) => !next && onClose()}>
    <Drawer.Content>
      <Drawer.Header>
        <Drawer.Title>{props.title}</Drawer.Title>
        <Drawer.Description>{props.description}</Drawer.Description>
      </Drawer.Header>
      <ReasonForm onClose={onClose} {...props} />
    </Drawer.Content>
  </Drawer>
)

const ReasonForm = (props: Omit<ReasonDrawerProps, "open">) => {
  const { onClose, hint, confirmLabel, done, maxLength, act } = props
  const { t } = useTranslation("seller")
  const rules = useRules()
  const form = useForm({ defaultValues: { reason: "" } })
  const submit = form.handleSubmit(async ({ reason }) => {
    try {
      await act(reason.trim())
    } catch (error) {
      return form.setError("root.server", { message: errorMessage(error) })
    }
    toast.success(done)
    onClose()
  })
  return (
    <Form {...form}>
      <form onSubmit={submit} className="flex flex-1 flex-col overflow-hidden">
        <Drawer.Body className="flex flex-1 flex-col gap-y-4 overflow-y-auto">
          <FormError />
          <TextareaField
            control={form.control}
            name="reason"
            label={t("fields.reason")}
            hint={hint}
            rules={rules.text(REASON_LENGTH_MIN, maxLength)}
            rows={6}
          />
        </Drawer.Body>
        <Drawer.Footer>
          <Drawer.Close asChild>
            <Button size="small" variant="secondary" type="button">
              {t("translation:actions.cancel")}
            </Button>
          </Drawer.Close>
          <Button
            size="small"
            variant="danger"
            type="submit"
            isLoading={form.formState.isSubmitting}
          >
            {confirmLabel}
          </Button>
        </Drawer.Footer>
      </form>
    </Form>
  )
}
