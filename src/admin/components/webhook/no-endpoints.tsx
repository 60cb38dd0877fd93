import { Button, Container, Heading, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useTranslation } from "react-i18next"
import { useWebhookSurface } from "../../hooks/webhook-surface"

/** What webhooks are good for, and where to read on. Without `onCreate` one may only look. */
export const NoEndpoints = ({ onCreate }: { onCreate?: () => void }) => {
  const { t } = useTranslation("webhook")
  const { pages, docs } = useWebhookSurface()
  return (
    <Container className="flex flex-col items-center gap-y-4 px-6 py-16 text-center">
      <Heading>{t("empty.title")}</Heading>
      <Text size="small" className="text-ui-fg-subtle max-w-[520px]">
        {t("empty.text")}
      </Text>
      <div className="flex flex-wrap justify-center gap-2">
        {onCreate && (
          <Button size="small" onClick={onCreate}>
            {t("list.create")}
          </Button>
        )}
        <Button size="small" variant="secondary" asChild>
          <Link to={`${pages}/events`}>{t("list.catalogue")}</Link>
        </Button>
        <Button size="small" variant="transparent" asChild>
          <a href={docs} target="_blank" rel="noreferrer">
            {t("list.docs")}
          </a>
        </Button>
      </div>
    </Container>
  )
}
