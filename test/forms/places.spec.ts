import { placeBeside, recordedPlace } from '../../web/src/forms/places.js';

describe('a place beside a field', () => {
  it('stands in the same object, or in one around it; a row of a list stands in what holds the list', () => {
    const name = ['data', 'customer', 'name'];
    expect(placeBeside(name, 'phone')).toEqual(['data', 'customer', 'phone']);
    expect(placeBeside(name, '^paymentTerms')).toEqual(['data', 'paymentTerms']);
    const product = ['data', 'changes', 'lines', 3, 'productNo'];
    expect(placeBeside(product, 'unitPrice')).toEqual(['data', 'changes', 'lines', 3, 'unitPrice']);
    expect(placeBeside(product, '^customer.name')).toEqual(['data', 'changes', 'customer', 'name']);
  });

  it('has a name on record, where a change does not show the field', () => {
    expect(recordedPlace('^customer.name')).toEqual(['customer', 'name']);
  });
});
