import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { SellerMember } from "../../../../hooks/seller"
import { useChangeMemberRole } from "../../../../hooks/seller-members"
import type { MemberRole } from "../../../../hooks/seller-team"
import { SideDrawer, SideForm } from "../../../../components/side-form"
import { memberName } from "../../../../components/member-name"
import { RoleField } from "../../../../components/role-field"

type MemberRoleDrawerProps = {
  sellerId: string
  /** Null keeps the drawer closed. */
  member: SellerMember | null
  onClose: () => void
}

export const MemberRoleDrawer = ({ sellerId, member, onClose }: MemberRoleDrawerProps) => {
  const { t } = useTranslation("seller")
  return (
    <SideDrawer
      open={!!member}
      onClose={onClose}
      title={t("team.role.title")}
      description={(member && memberName(member)) ?? t("members.gone")}
    >
      {member && <RoleForm sellerId={sellerId} member={member} onClose={onClose} />}
    </SideDrawer>
  )
}

type RoleFormProps = { sellerId: string; member: SellerMember; onClose: () => void }

const RoleForm = ({ sellerId, member, onClose }: RoleFormProps) => {
  const { t } = useTranslation("seller")
  const { mutateAsync } = useChangeMemberRole(sellerId)
  const form = useForm<{ role: MemberRole }>({ defaultValues: { role: member.role } })
  return (
    <SideForm
      form={form}
      save={({ role }) => mutateAsync({ id: member.id, role })}
      saved={t("team.role.saved")}
      onClose={onClose}
    >
      <RoleField control={form.control} name="role" />
    </SideForm>
  )
}
