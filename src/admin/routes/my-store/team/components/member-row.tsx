import { ActionMenu } from "@medusajs/dashboard/components"
import { Trash, User } from "@medusajs/icons"
import { Badge, Table, Text, toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Cell } from "../../../../components/table-cells"
import { DateText } from "../../../../components/date-text"
import { useMay } from "../../../../hooks/seller-me"
import { TeamMember, useRemoveMember } from "../../../../hooks/seller-team"
import { memberName } from "../../../../components/member-name"

type MemberRowProps = { member: TeamMember; onChangeRole: (member: TeamMember) => void }

export const MemberRow = ({ member, onChangeRole }: MemberRowProps) => {
  const { t } = useTranslation("seller")
  const { user, role, is_you, created_at } = member
  return (
    <Table.Row>
      <Cell className="min-w-[180px] max-w-[320px] py-2">
        <div className="flex items-center gap-x-2">
          <Text size="small" className="min-w-0 break-words">
            {memberName(member) ?? t("members.gone")}
          </Text>
          {is_you && <Badge size="2xsmall">{t("team.you")}</Badge>}
        </div>
        {user && (
          <Text size="xsmall" className="text-ui-fg-subtle break-all">
            {user.email}
          </Text>
        )}
      </Cell>
      <Cell>
        <Badge size="2xsmall">{t(`role.${role}`)}</Badge>
      </Cell>
      <Cell>
        <DateText date={created_at} />
      </Cell>
      <Cell className="text-end">
        <MemberMenu member={member} onChangeRole={onChangeRole} />
      </Cell>
    </Table.Row>
  )
}

const MemberMenu = ({ member, onChangeRole }: MemberRowProps) => {
  const { t } = useTranslation("seller")
  const may = useMay()
  const remove = useRemoveWithPrompt(member)
  const role = {
    icon: <User />,
    label: t("team.role.action"),
    onClick: () => onChangeRole(member),
  }
  const drop = { icon: <Trash />, label: t("team.remove.action"), onClick: remove }
  const groups = [
    may("POST /seller/members/:id") ? [role] : [],
    // Oneself leaves by the button above, which says what that means.
    may("DELETE /seller/members/:id") && !member.is_you ? [drop] : [],
  ]
  if (!groups.flat().length) return null
  return (
    <div className="flex justify-end">
      <ActionMenu
        groups={groups.filter((actions) => actions.length).map((actions) => ({ actions }))}
      />
    </div>
  )
}

function useRemoveWithPrompt(member: TeamMember) {
  const { t } = useTranslation("seller")
  const prompt = usePrompt()
  const { mutate } = useRemoveMember()
  const name = memberName(member) ?? t("members.gone")
  return async () => {
    const agreed = await prompt({
      title: t("team.remove.title", { name }),
      description: t("team.remove.text"),
      confirmText: t("team.remove.action"),
      cancelText: t("translation:actions.cancel"),
    })
    if (!agreed) return
    mutate(member.id, {
      onSuccess: () => toast.success(t("team.remove.done", { name })),
      onError: (error) => toast.error(error.message),
    })
  }
}
