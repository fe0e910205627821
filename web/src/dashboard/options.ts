import type { EChartsCoreOption } from 'echarts/core';
import type { components } from '../api/schema.js';
import type { Say } from '../messages/messages.js';
import type { dashboardWords } from './dashboard.messages.js';

export type Figures = components['schemas']['Dashboard'];
type Speak = Say<keyof typeof dashboardWords>;

const BLUE = '#3b7dd8';
const RED = '#cf3f36';
const GREEN = '#3f9b3a';
const PALE = '#a9c8ee';
const INK = '#454c57';

const FRAME = { left: 8, right: 16, top: 36, bottom: 8, containLabel: true };
const WORDS = { axisLabel: { color: INK }, axisLine: { lineStyle: { color: '#cfd5dd' } }, axisTick: { show: false } };
const LEGEND = { top: 0, right: 0, textStyle: { color: INK }, itemWidth: 14, itemHeight: 10 };
const COUNTS = {
  type: 'value',
  minInterval: 1,
  axisLabel: { color: INK },
  splitLine: { lineStyle: { color: '#eef0f3' } },
};

export const byState = ({ states }: Figures, say: Speak): EChartsCoreOption => ({
  grid: FRAME,
  legend: LEGEND,
  tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
  xAxis: {
    type: 'category',
    data: states.map(({ name }) => name),
    ...WORDS,
    axisLabel: { color: INK, interval: 0, hideOverlap: true },
  },
  yAxis: COUNTS,
  series: [
    {
      type: 'bar',
      name: say('inTime'),
      stack: 'orders',
      color: BLUE,
      barMaxWidth: 42,
      data: states.map(({ orders, overdue }) => orders - overdue),
    },
    {
      type: 'bar',
      name: say('late'),
      stack: 'orders',
      color: RED,
      barMaxWidth: 42,
      data: states.map(({ overdue }) => overdue),
    },
  ],
});

export const timeByState = ({ stages }: Figures, say: Speak): EChartsCoreOption => ({
  grid: FRAME,
  legend: LEGEND,
  tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
  xAxis: { ...COUNTS, minInterval: 0 },
  yAxis: {
    type: 'category',
    inverse: true,
    data: stages.map(({ name, stays }) => `${name}  ${say('stays', { n: stays })}`),
    ...WORDS,
  },
  series: [
    {
      type: 'bar',
      name: say('median'),
      color: BLUE,
      barMaxWidth: 12,
      data: stages.map(({ medianHours }) => medianHours),
    },
    {
      type: 'bar',
      name: say('ninth'),
      color: PALE,
      barMaxWidth: 12,
      data: stages.map(({ ninthDecileHours }) => ninthDecileHours),
    },
  ],
});

export const deliveries = ({ weeks }: Figures, say: Speak): EChartsCoreOption => ({
  grid: FRAME,
  legend: LEGEND,
  tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
  xAxis: { type: 'category', data: weeks.map(({ week }) => week.slice(5)), ...WORDS },
  yAxis: COUNTS,
  series: [
    {
      type: 'bar',
      name: say('deliveredInTime'),
      stack: 'orders',
      color: GREEN,
      barMaxWidth: 36,
      data: weeks.map(({ onTime }) => onTime),
    },
    {
      type: 'bar',
      name: say('deliveredLate'),
      stack: 'orders',
      color: RED,
      barMaxWidth: 36,
      data: weeks.map(({ orders, onTime }) => orders - onTime),
    },
  ],
});

const ROUNDS = [GREEN, '#d99a1c', '#d9662b', RED];

export const reworkRounds = ({ rework }: Figures, say: Speak): EChartsCoreOption => ({
  tooltip: { trigger: 'item' },
  legend: { bottom: 0, textStyle: { color: INK } },
  series: [
    {
      type: 'pie',
      radius: ['48%', '72%'],
      center: ['50%', '44%'],
      label: { formatter: '{b}\n{c}', color: INK },
      data: rework.map(({ rounds, orders }) => ({
        name: rounds === 0 ? say('noRework') : say('rounds', { n: rounds }),
        value: orders,
        itemStyle: { color: ROUNDS[Math.min(rounds, ROUNDS.length - 1)] },
      })),
    },
  ],
});
