import { Alert, Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useUpdateWebhookEndpoint } from "../../hooks/webhook"
import { useMayManageWebhooks } from "../../hooks/webhook-surface"
import { Section } from "../section"
import { EndpointBadge } from "./endpoint-badge"
import { EndpointDrawer } from "./endpoint-drawer"
import { EndpointFacts } from "./endpoint-facts"
import { EndpointMenu } from "./endpoint-menu"
import { healthOf, needsCare, titleOf } from "./endpoint-state"
import { SecretModal } from "./secret-modal"
import { Since } from "./since"
import { useEndpointDeeds } from "./use-endpoint-deeds"
import type { WebhookEndpoint } from "../../lib/webhook"

/** Where to, what of, and how well; with all that can be done about it. */
export const EndpointHeader = ({ endpoint }: { endpoint: WebhookEndpoint }) => {
  const { t } = useTranslation("webhook")
  const mayManage = useMayManageWebhooks()
  const deeds = useEndpointDeeds(endpoint)
  const { mutateAsync: save } = useUpdateWebhookEndpoint(endpoint.id)
  const [isEditing, setEditing] = useState(false)
  const health = healthOf(endpoint)
  return (
    <Section
      level="h1"
      title={titleOf(endpoint)}
      actions={
        <>
          <EndpointBadge endpoint={endpoint} />
          {mayManage && (
            <>
              <Button
                size="small"
                variant="secondary"
                isLoading={deeds.isTesting}
                onClick={() => void deeds.test()}
              >
                {t("actions.test")}
              </Button>
              <EndpointMenu endpoint={endpoint} deeds={deeds} onEdit={() => setEditing(true)} />
            </>
          )}
        </>
      }
    >
      {needsCare(health) && (
        <div className="px-6 py-4">
          <Alert variant={health === "failing" ? "warning" : "error"}>
            {t(`health.${health}_text`)}
            <Since endpoint={endpoint} />
          </Alert>
        </div>
      )}
      <EndpointFacts endpoint={endpoint} />
      <EndpointDrawer
        open={isEditing}
        endpoint={endpoint}
        save={save}
        onClose={() => setEditing(false)}
      />
      <SecretModal secret={deeds.secret} reason="rotated" onClose={deeds.forgetSecret} />
    </Section>
  )
}
