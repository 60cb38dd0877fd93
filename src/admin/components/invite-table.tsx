import { ActionMenu } from "@medusajs/dashboard/components"
import { EllipsisHorizontal, XCircle } from "@medusajs/icons"
import { IconButton, StatusBadge, Table, toast, usePrompt } from "@medusajs/ui"
import type { UseMutateFunction } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import type { SellerInvite } from "../hooks/seller"
import { DateText } from "./date-text"
import { SectionMessage } from "./section-message"
import { Cell, HeaderCell } from "./table-cells"
import { Truncated } from "./truncated"

type InviteTableProps = {
  invites: SellerInvite[]
  /** Null where the viewer may not withdraw. */
  revoke: UseMutateFunction<unknown, Error, string> | null
}
type InviteProps = { invite: SellerInvite; revoke: InviteTableProps["revoke"] }

const COLORS = { accepted: "green", revoked: "grey", expired: "red", open: "orange" } as const

function stateOf(invite: SellerInvite, now: number): keyof typeof COLORS {
  if (invite.accepted_at) return "accepted"
  if (invite.revoked_at) return "revoked"
  return new Date(invite.expires_at).getTime() <= now ? "expired" : "open"
}

/** The invitations of a store, as its owner and the merchant see them. */
export const InviteTable = ({ invites, revoke }: InviteTableProps) => {
  const { t } = useTranslation("seller")
  if (!invites.length) return <SectionMessage text={t("invites.empty")} />
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
          {invites.map((invite) => (
            <InviteRow key={invite.id} invite={invite} revoke={revoke} />
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

const InviteRow = ({ invite, revoke }: InviteProps) => {
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
      <Cell>{state === "open" && revoke && <InviteMenu invite={invite} revoke={revoke} />}</Cell>
    </Table.Row>
  )
}

type InviteMenuProps = { invite: SellerInvite; revoke: NonNullable<InviteTableProps["revoke"]> }

const InviteMenu = ({ invite, revoke }: InviteMenuProps) => {
  const { t } = useTranslation("seller")
  const prompt = usePrompt()
  const withdraw = async () => {
    const agreed = await prompt({
      title: t("team.invites.revoke.title"),
      description: t("team.invites.revoke.text", { email: invite.email }),
      confirmText: t("team.invites.revoke.action"),
      cancelText: t("translation:actions.cancel"),
    })
    if (!agreed) return
    revoke(invite.id, {
      onSuccess: () => toast.success(t("team.invites.revoke.done")),
      onError: (error) => toast.error(error.message),
    })
  }
  const action = { icon: <XCircle />, label: t("team.invites.revoke.action"), onClick: withdraw }
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
