import { Button, Table } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { RoleDrawer } from "../../../../components/role-drawer"
import { Section } from "../../../../components/section"
import { SectionMessage, SectionSkeleton } from "../../../../components/section-message"
import { HeaderCell } from "../../../../components/table-cells"
import type { SellerDetail, SellerMember } from "../../../../hooks/seller"
import { useChangeMemberRole, useSellerMembers } from "../../../../hooks/seller-members"
import { InviteDrawer } from "./invite-drawer"
import { MemberRow } from "./member-row"
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
  const { mutateAsync } = useChangeMemberRole(sellerId)
  const [changed, setChanged] = useState<SellerMember | null>(null)
  if (isLoading) return <SectionSkeleton />
  if (isError) return <SectionMessage isError text={error.message} />
  if (!data?.members.length) return <SectionMessage text={t("members.empty")} />
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <HeaderCell>{t("fields.person")}</HeaderCell>
            <HeaderCell>{t("fields.role")}</HeaderCell>
            <HeaderCell>{t("fields.joined_at")}</HeaderCell>
            <HeaderCell />
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {data.members.map((member) => (
            <MemberRow
              key={member.id}
              sellerId={sellerId}
              member={member}
              onChangeRole={setChanged}
            />
          ))}
        </Table.Body>
      </Table>
      <RoleDrawer member={changed} save={mutateAsync} onClose={() => setChanged(null)} />
    </div>
  )
}
