import { useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { TextField } from "../../../../components/form-fields"
import { useRules } from "../../../../components/form-rules"
import type { SellerDetail, SellerInvite } from "../../../../hooks/seller"
import { useInviteMember } from "../../../../hooks/seller-members"
import type { MemberRole } from "../../../../hooks/seller-team"
import { SideDrawer, SideForm } from "../../../../components/side-form"
import { RoleField } from "../../../../components/role-field"
import { InviteLinkModal } from "../../../../components/invite-link-modal"

type InviteDrawerProps = { seller: SellerDetail; open: boolean; onClose: () => void }

/** Makes an invitation and shows its link once. */
export const InviteDrawer = ({ seller, open, onClose }: InviteDrawerProps) => {
  const { t } = useTranslation("seller")
  const [invite, setInvite] = useState<SellerInvite | null>(null)
  return (
    <>
      <SideDrawer
        open={open}
        onClose={onClose}
        title={t("invites.new")}
        description={t("team.invites.new_description")}
      >
        <InviteForm seller={seller} onMade={setInvite} onClose={onClose} />
      </SideDrawer>
      <InviteLinkModal invite={invite} onClose={() => setInvite(null)} />
    </>
  )
}

type InviteFormProps = {
  seller: SellerDetail
  onMade: (invite: SellerInvite) => void
  onClose: () => void
}
type InviteValues = { email: string; role: MemberRole }

const InviteForm = ({ seller, onMade, onClose }: InviteFormProps) => {
  const { t } = useTranslation("seller")
  const rules = useRules()
  const { mutateAsync } = useInviteMember(seller.id)
  const form = useForm<InviteValues>({
    defaultValues: { email: seller.private?.email ?? "", role: "owner" },
  })
  const save = async ({ email, role }: InviteValues) => {
    const { invite } = await mutateAsync({ email: email.trim(), role })
    onMade(invite)
  }
  return (
    <SideForm form={form} save={save} submitLabel={t("invites.make")} onClose={onClose}>
      <TextField
        control={form.control}
        name="email"
        type="email"
        label={t("fields.email")}
        hint={t("invites.replaces")}
        rules={rules.required}
      />
      <RoleField control={form.control} name="role" />
    </SideForm>
  )
}
