import { LockClosedSolid } from "@medusajs/icons"
import { Container, Heading, Text } from "@medusajs/ui"
import { PropsWithChildren } from "react"
import { useTranslation } from "react-i18next"
import { PageSkeleton } from "../../../components/page-skeleton"
import { useMay, useSellerMe } from "../../../hooks/seller-me"

type GuardedProps = PropsWithChildren<{ rule: string }>

/** A page for those whose role may read it; the others are told so instead of an error. */
export const Guarded = ({ rule, children }: GuardedProps) => {
  const { t } = useTranslation("seller")
  const { data: me, error } = useSellerMe()
  const may = useMay()
  if (error) throw error
  if (!me) return <PageSkeleton main={2} />
  if (may(rule)) return <>{children}</>
  return (
    <Container className="flex flex-col items-center gap-y-3 px-6 py-16 text-center">
      <LockClosedSolid className="text-ui-fg-muted" />
      <Heading>{t("team.no_access.title")}</Heading>
      <Text size="small" className="text-ui-fg-subtle max-w-[420px]">
        {t("team.no_access.text", { role: t(`role.${me.role}`) })}
      </Text>
    </Container>
  )
}
