import { useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { TextField } from "../../../../components/form-fields"
import { useRules } from "../../../../components/form-rules"
import type { SellerInvite } from "../../../../hooks/seller"
import { MemberRole, useInviteToTeam } from "../../../../hooks/seller-team"
import { InviteLinkModal } from "../../../../components/invite-link-modal"
import { SideDrawer, SideForm } from "../../../../components/side-form"
import { RoleField } from "../../../../components/role-field"

type InviteToTeamProps = { open: boolean; onClose: () => void }

/** Makes an invitation and shows its link once. */
export const InviteToTeam = ({ open, onClose }: InviteToTeamProps) => {
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
        <InviteForm onMade={setInvite} onClose={onClose} />
      </SideDrawer>
      <InviteLinkModal invite={invite} onClose={() => setInvite(null)} />
    </>
  )
}

type InviteFormProps = { onMade: (invite: SellerInvite) => void; onClose: () => void }
type InviteValues = { email: string; role: MemberRole }

const InviteForm = ({ onMade, onClose }: InviteFormProps) => {
  const { t } = useTranslation("seller")
  const rules = useRules()
  const { mutateAsync } = useInviteToTeam()
  const form = useForm<InviteValues>({ defaultValues: { email: "", role: "manager" } })
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
