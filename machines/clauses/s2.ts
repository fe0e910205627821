/** S2, order follow-up: number | zh-CN | zh-TW | English | what carries it. It breaks off in §八3. */
export const S2 = `
一3 | 跟单员全程跟踪，各部门各司其职 | 跟單員全程追蹤，各部門各司其職 | The clerk follows the order, each department does its part | order, boards
二1 | 接收订单并初步审核完整、准确 | 接收訂單並初審是否完整、正確 | The clerk checks an incoming order | rules
二2 | 订单副本下达各部门并确认职责 | 訂單副本下達各部門並確認職責 | Copies are issued; each department confirms its duties | rules
三1 | 编制生产计划，跟单员审核后生效 | 編製生產計畫，跟單員審核後生效 | The production plan takes effect when the clerk approves it | rules, monthly-plans
三2 | 按计划生产，反馈进度和异常 | 依計畫生產，回報進度與異常 | Production reports progress and exceptions | rules
四1 | 编制采购计划，跟单员审核后生效 | 編製採購計畫，跟單員審核後生效 | The procurement plan takes effect when the clerk approves it | rules, monthly-plans
四2 | 评估选定供应商，下单后跟踪供货 | 評鑑選定供應商，下單後追蹤供貨 | Suppliers are assessed and chosen, deliveries followed | rules, purchasing
四3 | 来料检验合格方可入库，问题及时处理 | 進料檢驗合格始得入庫，問題即時處理 | Material is inspected before it goes into stock | rules
五1 | 通过日报和看板跟踪进度，偏差及时调整 | 透過日報與看板追蹤進度，偏差即時調整 | The clerk follows progress by reports and board | boards, warnings
五2 | 过程检验，质量问题通知、纠正、预防 | 製程檢驗，品質問題通知、矯正、預防 | In-process inspection; problems are told, corrected, prevented | rules, nonconformities
五3 | 组织协调解决问题，重大问题上报 | 組織協調解決問題，重大問題上報 | Problems are coordinated; major ones go to the leaders | rules, issues, meetings
六1 | 与客户确认交货，及时安全送达 | 與客戶確認交貨，即時安全送達 | Delivery is confirmed with the customer and made in time | rules
六2 | 协调处理售后问题，分析并纠正 | 協調處理售後問題，分析並矯正 | After-sales problems are handled, analysed, corrected | rules, nonconformities, cases
七1 | 收集、整理、归档订单文件 | 蒐集、整理、歸檔訂單文件 | The order's papers are collected and filed | rules, archive, archive-keeping
七2 | 填写并保管生产过程文件 | 填寫並保管生產過程文件 | Production's records are written and kept | rules, order, equipment
七3 | 保守商业秘密，借阅须审批登记 | 保守商業機密，借閱須核准登記 | Papers are confidential; borrowing is approved and registered | rules, access, archive-keeping
八1 | 定期考核跟单员 | 定期考核跟單員 | The clerks are appraised regularly | appraisal, figures
八2 | 奖励表现优秀的跟单员 | 獎勵表現優秀的跟單員 | Good clerks are rewarded | appraisal
`;
