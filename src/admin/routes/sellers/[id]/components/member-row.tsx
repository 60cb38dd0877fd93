import { ActionMenu } from "@medusajs/dashboard/components"
import { EllipsisHorizontal, Trash, User } from "@medusajs/icons"
import { Badge, IconButton, Table, Text, toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { DateText } from "../../../../components/date-text"
import { Cell } from "../../../../components/table-cells"
import type { SellerMember } from "../../../../hooks/seller"
import { useRemoveSellerMember } from "../../../../hooks/seller-members"
import { memberName } from "../../../../components/member-name"

type MemberRowProps = {
  sellerId: string
  member: SellerMember
  onChangeRole: (member: SellerMember) => void
}

export const MemberRow = ({ sellerId, member, onChangeRole }: MemberRowProps) => {
  const { t } = useTranslation("seller")
  const remove = useRemoveWithPrompt(sellerId, member)
  const name = memberName(member) ?? t("members.gone")
  const role = {
    icon: <User />,
    label: t("team.role.action"),
    onClick: () => onChangeRole(member),
  }
  const drop = { icon: <Trash />, label: t("team.remove.action"), onClick: remove }
  return (
    <Table.Row>
      <Cell className="max-w-[320px] py-2">
        <Text size="small" className="break-words">
          {name}
        </Text>
        {member.user && (
          <Text size="xsmall" className="text-ui-fg-subtle break-all">
            {member.user.email}
          </Text>
        )}
      </Cell>
      <Cell>
        <Badge size="2xsmall">{t(`role.${member.role}`)}</Badge>
      </Cell>
      <Cell>
        <DateText date={member.created_at} />
      </Cell>
      <Cell>
        <div className="flex justify-end">
          <ActionMenu groups={[{ actions: [role] }, { actions: [drop] }]}>
            <IconButton
              size="small"
              variant="transparent"
              aria-label={t("trust.menu_of", { name })}
            >
              <EllipsisHorizontal />
            </IconButton>
          </ActionMenu>
        </div>
      </Cell>
    </Table.Row>
  )
}

function useRemoveWithPrompt(sellerId: string, member: SellerMember) {
  const { t } = useTranslation("seller")
  const prompt = usePrompt()
  const { mutate } = useRemoveSellerMember(sellerId)
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
