import { Form } from "@medusajs/dashboard/components"
import { Button, Input, Label } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { InvitePreview, useAcceptInvite } from "../../hooks/seller-store"
import { errorMessage } from "../../lib/error-message"
import { FormError } from "../form-error"
import { TextField } from "../form-fields"
import { useRules } from "../form-rules"

const PASSWORD_LENGTH_MIN = 8
const PASSWORD_LENGTH_MAX = 128
const NAME_LENGTH_MAX = 100

type AcceptInviteFormProps = { token: string; invite: InvitePreview }

/** A new member chooses a password; someone with a login confirms with the one in use. */
export const AcceptInviteForm = ({ token, invite }: AcceptInviteFormProps) => {
  const { t } = useTranslation("seller")
  const navigate = useNavigate()
  const rules = useRules()
  const { mutateAsync } = useAcceptInvite()
  const form = useForm({
    defaultValues: { first_name: "", last_name: "", password: "", confirmation: "" },
  })
  const { control } = form
  const submit = form.handleSubmit(async ({ first_name, last_name, password }) => {
    const names = {
      first_name: first_name.trim() || undefined,
      last_name: last_name.trim() || undefined,
    }
    try {
      await mutateAsync({ token, password, ...(!invite.has_login && names) })
      navigate("/my-store", { replace: true })
    } catch (error) {
      form.setError("root.server", { message: errorMessage(error) })
    }
  })

  return (
    <Form {...form}>
      <form onSubmit={submit} className="flex flex-col gap-y-4">
        <FormError />
        <div className="flex flex-col gap-y-2">
          <Label size="small" weight="plus" htmlFor="invite-email">
            {t("fields.email")}
          </Label>
          <Input id="invite-email" value={invite.email} readOnly autoComplete="username" />
        </div>
        {!invite.has_login && (
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField
              control={control}
              name="first_name"
              label={t("fields.first_name")}
              autoComplete="given-name"
              rules={rules.text(1, NAME_LENGTH_MAX)}
            />
            <TextField
              control={control}
              name="last_name"
              label={t("fields.last_name")}
              autoComplete="family-name"
              rules={rules.text(1, NAME_LENGTH_MAX)}
            />
          </div>
        )}
        <TextField
          control={control}
          name="password"
          type="password"
          label={t(invite.has_login ? "accept.existing_password" : "accept.password")}
          autoComplete={invite.has_login ? "current-password" : "new-password"}
          rules={rules.text(invite.has_login ? 1 : PASSWORD_LENGTH_MIN, PASSWORD_LENGTH_MAX)}
        />
        {!invite.has_login && (
          <TextField
            control={control}
            name="confirmation"
            type="password"
            label={t("accept.confirmation")}
            autoComplete="new-password"
            rules={{
              validate: (value) =>
                value === form.getValues("password") || t("validation.passwords_differ"),
            }}
          />
        )}
        <Button type="submit" className="w-full" isLoading={form.formState.isSubmitting}>
          {t("accept.join")}
        </Button>
      </form>
    </Form>
  )
}
