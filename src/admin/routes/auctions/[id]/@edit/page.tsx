import { EditAuction } from "../../../../components/auction/form/edit-auction"

const EditAuctionPage = () => <EditAuction />

export default EditAuctionPage
