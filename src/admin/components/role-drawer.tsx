import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { SellerMember } from "../hooks/seller"
import type { MemberRole } from "../hooks/seller-team"
import { memberName } from "./member-name"
import { RoleField } from "./role-field"
import { SideDrawer, SideForm } from "./side-form"

type Save = (change: { id: string; role: MemberRole }) => Promise<unknown>
type RoleDrawerProps = {
  /** Null keeps the drawer closed. */
  member: SellerMember | null
  save: Save
  onClose: () => void
}

/** Gives a member another role, as an owner or as the merchant. */
export const RoleDrawer = ({ member, save, onClose }: RoleDrawerProps) => {
  const { t } = useTranslation("seller")
  return (
    <SideDrawer
      open={!!member}
      onClose={onClose}
      title={t("team.role.title")}
      description={(member && memberName(member)) ?? t("members.gone")}
    >
      {member && <RoleForm key={member.id} member={member} save={save} onClose={onClose} />}
    </SideDrawer>
  )
}

type RoleFormProps = { member: SellerMember; save: Save; onClose: () => void }

const RoleForm = ({ member, save, onClose }: RoleFormProps) => {
  const { t } = useTranslation("seller")
  const form = useForm<{ role: MemberRole }>({ defaultValues: { role: member.role } })
  return (
    <SideForm
      form={form}
      save={({ role }) => save({ id: member.id, role })}
      saved={t("team.role.saved")}
      onClose={onClose}
    >
      <RoleField control={form.control} name="role" />
    </SideForm>
  )
}
