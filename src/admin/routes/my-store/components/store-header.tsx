import { Alert, Button, Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { SellerHeading } from "../../../components/seller-heading"
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
        <SellerHeading seller={store} size="large" />
        <Button size="small" variant="secondary" asChild>
          <Link to="/my-store/products/create">{t("products.create")}</Link>
        </Button>
      </Container>
    </>
  )
}
