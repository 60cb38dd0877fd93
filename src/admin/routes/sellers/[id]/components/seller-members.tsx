import { Badge, Button, Table, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { DateText } from "../../../../components/date-text"
import { Section } from "../../../../components/section"
import { SectionMessage, SectionSkeleton } from "../../../../components/section-message"
import { SellerDetail, useSellerMembers } from "../../../../hooks/seller"
import { InviteDrawer } from "./invite-drawer"
import { SellerInvites } from "./seller-invites"

export const SellerMembers = ({ seller }: { seller: SellerDetail }) => {
  const { t } = useTranslation("seller")
  const [inviting, setInviting] = useState(false)
  return (
    <div className="flex flex-col gap-y-3">
      <Section title={t("members.title")} subtitle={t("members.description")}>
        <MemberRows sellerId={seller.id} />
      </Section>
      <Section
        title={t("invites.title")}
        subtitle={t("invites.description")}
        actions={
          <Button
            size="small"
            variant="secondary"
            disabled={seller.status !== "active"}
            onClick={() => setInviting(true)}
          >
            {t("invites.new")}
          </Button>
        }
      >
        <SellerInvites sellerId={seller.id} />
      </Section>
      <InviteDrawer seller={seller} open={inviting} onClose={() => setInviting(false)} />
    </div>
  )
}

const MemberRows = ({ sellerId }: { sellerId: string }) => {
  const { t } = useTranslation("seller")
  const { data, isLoading, isError, error } = useSellerMembers(sellerId)
  if (isLoading) return <SectionSkeleton />
  if (isError) return <SectionMessage isError text={error.message} />
  if (!data?.members.length) return <SectionMessage text={t("members.empty")} />
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("fields.person")}</Table.HeaderCell>
            <Table.HeaderCell>{t("fields.role")}</Table.HeaderCell>
            <Table.HeaderCell>{t("fields.joined_at")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {data.members.map(({ id, role, user, created_at }) => (
            <Table.Row key={id}>
              <Table.Cell className="py-2">
                <Text size="small">
                  {[user?.first_name, user?.last_name].filter(Boolean).join(" ") || user?.email}
                </Text>
                <Text size="xsmall" className="text-ui-fg-subtle">
                  {user?.email ?? t("members.gone")}
                </Text>
              </Table.Cell>
              <Table.Cell>
                <Badge size="2xsmall">{t(`role.${role}`)}</Badge>
              </Table.Cell>
              <Table.Cell>
                <DateText date={created_at} />
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
