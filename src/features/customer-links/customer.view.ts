import { ApiProperty } from '@nestjs/swagger';

class CustomerLine {
  @ApiProperty({ type: 'integer' }) line: number;
  @ApiProperty() productNo: string;
  @ApiProperty() description: string;
  @ApiProperty() specification: string;
  @ApiProperty() quantity: string;
  @ApiProperty() unit: string;
  @ApiProperty() accepted: string;
  @ApiProperty() delivered: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) dueOn: string | null;
  /** Only where the link shows prices. */
  @ApiProperty({ type: String, nullable: true }) unitPrice: string | null;
}

class CustomerPart {
  @ApiProperty({ type: 'integer' }) line: number;
  @ApiProperty() quantity: string;
  @ApiProperty() delivered: string;
}

class CustomerBatch {
  @ApiProperty({ type: 'integer' }) batch: number;
  @ApiProperty({ format: 'date' }) dueOn: string;
  @ApiProperty() state: string;
  @ApiProperty() stateName: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) deliveredOn: string | null;
  @ApiProperty({ type: [CustomerPart] }) lines: CustomerPart[];
}

class CustomerShipment {
  @ApiProperty() shipment: string;
  @ApiProperty({ type: 'integer', nullable: true }) batch: number | null;
  @ApiProperty() carrier: string;
  @ApiProperty() trackingNo: string;
  @ApiProperty({ format: 'date' }) sentOn: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) arrivedOn: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) expectedOn: string | null;
}

class CustomerPaper {
  @ApiProperty() paper: string;
  @ApiProperty() title: string;
  @ApiProperty({ type: 'integer', nullable: true }) batch: number | null;
}

class OpenQuantity {
  @ApiProperty({ type: 'integer' }) line: number;
  @ApiProperty() quantity: string;
}

/** What waits for the customer's acceptance. */
class ToAccept {
  @ApiProperty({ type: 'integer', nullable: true }) batch: number | null;
  /** To be named with the signature. */
  @ApiProperty({ type: 'integer' }) version: number;
  @ApiProperty({ type: [OpenQuantity] }) lines: OpenQuantity[];
}

class CustomerSigned {
  @ApiProperty({ type: 'integer', nullable: true }) batch: number | null;
  @ApiProperty() reportNo: string;
  @ApiProperty() signedBy: string;
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ enum: ['waiting', 'confirmed', 'declined'] }) outcome: string;
}

class CustomerComplained {
  @ApiProperty() caseNo: string;
  @ApiProperty() text: string;
  @ApiProperty({ format: 'date-time' }) at: string;
}

/** One order as its customer may see it. It is built of these fields and no others. */
export class CustomerOrder {
  @ApiProperty() no: string;
  @ApiProperty() customer: string;
  @ApiProperty() customerPo: string;
  @ApiProperty() state: string;
  @ApiProperty() stateName: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) deliveryDate: string | null;
  /** The follow-up clerk, whom the customer may ask; empty before there is one. */
  @ApiProperty() clerk: string;
  @ApiProperty() recipient: string;
  @ApiProperty({ format: 'date' }) validUntil: string;
  @ApiProperty({ type: String, nullable: true }) currency: string | null;
  @ApiProperty({ type: String, nullable: true }) total: string | null;
  @ApiProperty({ type: [CustomerLine] }) lines: CustomerLine[];
  @ApiProperty({ type: [CustomerBatch] }) batches: CustomerBatch[];
  @ApiProperty({ type: [CustomerShipment] }) shipments: CustomerShipment[];
  @ApiProperty({ type: [CustomerPaper] }) papers: CustomerPaper[];
  @ApiProperty({ type: [ToAccept] }) toAccept: ToAccept[];
  @ApiProperty({ type: [CustomerSigned] }) signed: CustomerSigned[];
  @ApiProperty({ type: [CustomerComplained] }) complained: CustomerComplained[];
}
