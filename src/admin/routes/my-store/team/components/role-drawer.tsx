import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { TeamMember, useChangeRole } from "../../../../hooks/seller-team"
import { SideDrawer, SideForm } from "../../../../components/side-form"
import { memberName } from "../../../../components/member-name"
import { RoleField } from "../../../../components/role-field"

type RoleDrawerProps = {
  /** Null keeps the drawer closed. */
  member: TeamMember | null
  onClose: () => void
}

export const RoleDrawer = ({ member, onClose }: RoleDrawerProps) => {
  const { t } = useTranslation("seller")
  return (
    <SideDrawer
      open={!!member}
      onClose={onClose}
      title={t("team.role.title")}
      description={(member && memberName(member)) ?? t("team.role.title")}
    >
      {member && <RoleForm key={member.id} member={member} onClose={onClose} />}
    </SideDrawer>
  )
}

const RoleForm = ({ member, onClose }: { member: TeamMember; onClose: () => void }) => {
  const { t } = useTranslation("seller")
  const { mutateAsync } = useChangeRole()
  const form = useForm({ defaultValues: { role: member.role } })
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
