import { requisitionRules } from '../../machines/purchase-requisition/requisition.rules.js';
import {
  givenAwaitingLeader,
  givenNothing,
  givenSigned,
  givenSubmitted,
  bearings,
  event,
  form,
} from './requisition.story.js';

const as = (by: string, onBehalfOf: string | null = null) => ({ by, onBehalfOf });

describe('PF-01: the head who signs is not the requester', () => {
  it.each([
    ['the requester', as('pan')],
    ['the requester in the name of the head', as('pan', 'hu')],
    ['somebody in the name of the requester', as('hu', 'pan')],
  ])('stops %s', (_, sender) => {
    givenSubmitted().when('department.sign', {}, sender).thenRefusedBecause('PF-01');
  });

  it('lets the head and his deputy pass', () => {
    givenSubmitted().when('department.sign', {}, as('hu')).thenItIs('signed');
    givenSubmitted().when('department.sign', {}, as('qian', 'hu')).thenItIs('signed');
  });

  it('stops whoever named the shortage, filled the form in, or revised it', () => {
    const completed = givenNothing()
      .when('order.draft-requisition')
      .when('requester.submit', form(bearings()), as('qian', 'zhou'));
    for (const author of ['pan', 'qian', 'zhou']) {
      completed.when('department.sign', {}, as(author)).thenRefusedBecause('PF-01');
    }
    givenSubmitted()
      .when('department.return')
      .when('department.revise')
      .when('department.sign', {}, as('hu'))
      .thenRefusedBecause('PF-01');
  });
});

describe('PF-02: the leader is neither requester nor signer nor reviewer', () => {
  it.each([
    ['the requester', as('pan')],
    ['the head who signed', as('hu')],
    ['the reviewer of procurement', as('cai')],
    ['the requester in the name of the leader', as('pan', 'gao')],
    ['a leader in the name of the head who signed', as('gao', 'hu')],
  ])('stops %s', (_, sender) => {
    givenAwaitingLeader().when('management.approve', {}, sender).thenRefusedBecause('PF-02');
  });

  it('stops those whom the signer and the reviewer stood in for', () => {
    const story = givenSubmitted(bearings('60000.00'))
      .when('department.sign', {}, as('qian', 'hu'))
      .when('procurement.review', undefined, as('shen', 'cai'))
      .thenItIs('awaiting-leader');
    for (const person of ['pan', 'qian', 'hu', 'shen', 'cai']) {
      story.when('management.approve', {}, as(person)).thenRefusedBecause('PF-02');
    }
    expect(requisitionRules.barred(['PF-02'], story.facts)).toEqual(['pan', 'qian', 'hu', 'shen', 'cai']);
  });

  it('lets another leader pass, and does not stop a rejection', () => {
    givenAwaitingLeader().when('management.approve', {}, as('luo')).thenItIs('approved');
    givenAwaitingLeader().when('management.reject', {}, as('hu')).thenItIs('rejected');
  });
});

describe('PF-03: procurement does not review what it requested or signed itself', () => {
  it.each([
    ['the requester', as('pan')],
    ['the head who signed', as('hu')],
    ['a buyer in the name of the requester', as('cai', 'pan')],
  ])('stops %s', (_, sender) => {
    givenSigned().when('procurement.review', undefined, sender).thenRefusedBecause('PF-03');
  });

  it('lets another buyer pass', () => {
    givenSigned().when('procurement.review', undefined, as('shen')).thenItIs('approved');
  });
});

describe('PF-04: the requester revises and withdraws his own requisition', () => {
  it('stops a colleague', () => {
    givenSubmitted().when('requester.withdraw', {}, as('qian')).thenRefusedBecause('PF-04');
    givenSubmitted()
      .when('department.return')
      .when('requester.revise', undefined, as('qian'))
      .thenRefusedBecause('PF-04');
  });

  it('lets the requester and who stands in for him pass', () => {
    givenSubmitted().when('requester.withdraw', {}, as('pan')).thenItIs('withdrawn');
    givenSubmitted().when('requester.withdraw', {}, as('qian', 'pan')).thenItIs('withdrawn');
    givenSubmitted().when('department.return').when('requester.revise', undefined, as('pan')).thenItIs('submitted');
  });

  it('stands in nobody’s way when nobody in particular is asked', () => {
    const { facts } = givenSubmitted();
    const asked = event('requester.withdraw', {}, as(''));
    expect(requisitionRules.judge(['PF-04'], facts, asked)).toMatchObject([{ met: true, stops: false }]);
  });

  it('leaves the head his own event', () => {
    givenSubmitted().when('department.withdraw', {}, as('hu')).thenItIs('withdrawn');
  });
});
