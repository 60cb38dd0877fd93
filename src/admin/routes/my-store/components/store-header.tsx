import { Button, Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { SellerHeading } from "../../../components/seller-heading"
import { VerificationBadge } from "../../../components/status-badges"
import { useMay } from "../../../hooks/seller-me"
import type { SellerStore } from "../../../hooks/seller-store"
import { StoreAlerts } from "./store-alerts"

export const StoreHeader = ({ store }: { store: SellerStore }) => {
  const { t } = useTranslation("seller")
  const may = useMay()
  return (
    <>
      <StoreAlerts store={store} />
      <Container className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
        <SellerHeading seller={store} size="large">
          {store.verification === "verified" && <VerificationBadge status="verified" />}
        </SellerHeading>
        {may("POST /seller/products") && (
          <Button size="small" variant="secondary" asChild>
            <Link to="/my-store/products/create">{t("products.create")}</Link>
          </Button>
        )}
      </Container>
    </>
  )
}
