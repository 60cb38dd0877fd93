import { CreateAuction } from "../../../../components/auction/form/create-auction"

const CreateAuctionPage = () => <CreateAuction />

export default CreateAuctionPage
