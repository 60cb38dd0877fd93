import { Form } from "@medusajs/dashboard/components"
import { Button, Drawer } from "@medusajs/ui"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { FormError } from "../../../../components/form-error"
import { TextField } from "../../../../components/form-fields"
import { InviteLinkModal } from "../../components/invite-link-modal"
import { SellerDetail, SellerInvite, useInviteMember } from "../../../../hooks/seller"
import { errorMessage } from "../../../../lib/error-message"

type InviteDrawerProps = { seller: SellerDetail; open: boolean; onClose: () => void }

/** Makes an invitation and shows its link once. */
export const InviteDrawer = ({ seller, open, onClose }: InviteDrawerProps) => {
  const { t } = useTranslation("seller")
  const [invite, setInvite] = useState<SellerInvite | null>(null)
  const done = (made: SellerInvite) => {
    onClose()
    setInvite(made)
  }
  return (
    <>
      <Drawer open={open} onOpenChange={(next) => !next && onClose()}>
        <Drawer.Content>
          <Drawer.Header>
            <Drawer.Title>{t("invites.new")}</Drawer.Title>
            <Drawer.Description>{t("invites.new_description")}</Drawer.Description>
          </Drawer.Header>
          <InviteForm seller={seller} onDone={done} />
        </Drawer.Content>
      </Drawer>
      <InviteLinkModal invite={invite} onClose={() => setInvite(null)} />
    </>
  )
}

type InviteFormProps = { seller: SellerDetail; onDone: (invite: SellerInvite) => void }

const InviteForm = ({ seller, onDone }: InviteFormProps) => {
  const { t } = useTranslation("seller")
  const { mutateAsync } = useInviteMember(seller.id)
  const form = useForm({ defaultValues: { email: seller.private?.email ?? "" } })
  const submit = form.handleSubmit(async ({ email }) => {
    try {
      const { invite } = await mutateAsync({ email: email.trim() || undefined, role: "owner" })
      onDone(invite)
    } catch (error) {
      form.setError("root.server", { message: errorMessage(error) })
    }
  })
  return (
    <Form {...form}>
      <form onSubmit={submit} className="flex flex-1 flex-col overflow-hidden">
        <Drawer.Body className="flex flex-1 flex-col gap-y-4 overflow-y-auto">
          <FormError />
          <TextField
            control={form.control}
            name="email"
            type="email"
            label={t("fields.email")}
            hint={t("invites.replaces")}
            rules={{ required: t("validation.required") }}
          />
        </Drawer.Body>
        <Drawer.Footer>
          <Drawer.Close asChild>
            <Button size="small" variant="secondary" type="button">
              {t("translation:actions.cancel")}
            </Button>
          </Drawer.Close>
          <Button size="small" type="submit" isLoading={form.formState.isSubmitting}>
            {t("invites.make")}
          </Button>
        </Drawer.Footer>
      </form>
    </Form>
  )
}
