import { Alert, Button, Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { SellerAvatar } from "../../../components/seller-avatar"
import { SellerStatusBadge } from "../../../components/status-badges"
import type { SellerStore } from "../../../hooks/seller-store"

export const StoreHeader = ({ store }: { store: SellerStore }) => {
  const { t } = useTranslation("seller")
  return (
    <>
      {store.status !== "active" && (
        <Alert variant="warning" className="break-words">
          {t(`my_store.not_active.${store.status}`)} {store.status_reason}
        </Alert>
      )}
      <Container className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
        <div className="flex min-w-0 flex-1 basis-56 items-center gap-x-4">
          <SellerAvatar seller={store} size="large" />
          <div className="min-w-0">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Heading className="break-words">{store.name}</Heading>
              <SellerStatusBadge status={store.status} />
            </div>
            <Text size="small" className="text-ui-fg-subtle break-all">
              <bdi>/{store.handle}</bdi>
            </Text>
          </div>
        </div>
        <Button size="small" variant="secondary" asChild>
          <Link to="/my-store/products/create">{t("products.create")}</Link>
        </Button>
      </Container>
    </>
  )
}
