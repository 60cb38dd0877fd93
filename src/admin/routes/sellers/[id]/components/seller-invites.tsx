import { ActionMenu } from "@medusajs/dashboard/components"
import { EllipsisHorizontal, XCircle } from "@medusajs/icons"
import { IconButton, StatusBadge, Table, toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { DateText } from "../../../../components/date-text"
import { SectionMessage, SectionSkeleton } from "../../../../components/section-message"
import { Truncated } from "../../../../components/truncated"
import { Cell, HeaderCell } from "../../../../components/table-cells"
import type { SellerInvite } from "../../../../hooks/seller"
import { useRevokeSellerInvite, useSellerInvites } from "../../../../hooks/seller-members"

const COLORS = { accepted: "green", revoked: "grey", expired: "red", open: "orange" } as const

function stateOf(invite: SellerInvite, now: number): keyof typeof COLORS {
  if (invite.accepted_at) return "accepted"
  if (invite.revoked_at) return "revoked"
  return new Date(invite.expires_at).getTime() <= now ? "expired" : "open"
}

export const SellerInvites = ({ sellerId }: { sellerId: string }) => {
  const { t } = useTranslation("seller")
  const { data, isLoading, isError, error } = useSellerInvites(sellerId)
  if (isLoading) return <SectionSkeleton />
  if (isError) return <SectionMessage isError text={error.message} />
  if (!data?.invites.length) return <SectionMessage text={t("invites.empty")} />
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <HeaderCell>{t("fields.email")}</HeaderCell>
            <HeaderCell>{t("fields.role")}</HeaderCell>
            <HeaderCell>{t("fields.status")}</HeaderCell>
            <HeaderCell>{t("fields.created_at")}</HeaderCell>
            <HeaderCell>{t("fields.expires_at")}</HeaderCell>
            <HeaderCell />
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {data.invites.map((invite) => (
            <InviteRow key={invite.id} sellerId={sellerId} invite={invite} />
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

type InviteRowProps = { sellerId: string; invite: SellerInvite }

const InviteRow = ({ sellerId, invite }: InviteRowProps) => {
  const { t } = useTranslation("seller")
  const state = stateOf(invite, Date.now())
  return (
    <Table.Row>
      <Cell>
        <Truncated text={invite.email} className="max-w-[260px]" />
      </Cell>
      <Cell>{t(`role.${invite.role}`)}</Cell>
      <Cell>
        <StatusBadge color={COLORS[state]} className="text-nowrap">
          {t(`team.invites.state.${state}`)}
        </StatusBadge>
      </Cell>
      <Cell>
        <DateText date={invite.created_at} />
      </Cell>
      <Cell>
        <DateText date={invite.expires_at} />
      </Cell>
      <Cell>{state === "open" && <InviteMenu sellerId={sellerId} invite={invite} />}</Cell>
    </Table.Row>
  )
}

const InviteMenu = ({ sellerId, invite }: InviteRowProps) => {
  const { t } = useTranslation("seller")
  const prompt = usePrompt()
  const { mutate } = useRevokeSellerInvite(sellerId)
  const revoke = async () => {
    const agreed = await prompt({
      title: t("team.invites.revoke.title"),
      description: t("team.invites.revoke.text", { email: invite.email }),
      confirmText: t("team.invites.revoke.action"),
      cancelText: t("translation:actions.cancel"),
    })
    if (!agreed) return
    mutate(invite.id, {
      onSuccess: () => toast.success(t("team.invites.revoke.done")),
      onError: (error) => toast.error(error.message),
    })
  }
  const action = { icon: <XCircle />, label: t("team.invites.revoke.action"), onClick: revoke }
  return (
    <div className="flex justify-end">
      <ActionMenu groups={[{ actions: [action] }]}>
        <IconButton
          size="small"
          variant="transparent"
          aria-label={t("trust.menu_of", { name: invite.email })}
        >
          <EllipsisHorizontal />
        </IconButton>
      </ActionMenu>
    </div>
  )
}
