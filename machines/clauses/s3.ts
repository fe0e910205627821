/** S3, the order's process: number | zh-CN | zh-TW | English | what carries it. It breaks off in §八3. */
export const S3 = `
一3 | 合法、准确、高效、客户导向、协同 | 合法、正確、效率、客戶導向、協同 | Lawful, accurate, efficient, for the customer, together | order, log
二1 | 解答咨询，记录特殊要求并反馈 | 解答諮詢，記錄特殊需求並回報 | Enquiries are answered, special requirements recorded | rules, opportunities
二2 | 取得正式订单，口头订单书面确认 | 取得正式訂單，口頭訂單書面確認 | A formal order is obtained; an oral one is written down and signed | rules, registers
二3 | 立即录入并核对，系统编号并通知 | 立即輸入並核對，系統編號並通知 | The order is entered and compared; it gets its number, departments are told | rules
三1 | 自动启动评审，销售部组织会议 | 自動啟動評審，銷售部召開會議 | The review starts by itself; sales convenes the meeting | rules, meetings
三2 | 销售、生产、采购、质量部分别评审 | 銷售、生產、採購、品質部分別評審 | Sales, production, procurement and quality review the order | rules
三3 | 处理评审结果：通过、协商、变更重审或放弃 | 處理評審結果：通過、協商、變更重審或放棄 | The result: pass, settle, amend and review again, or decline | rules
四1 | 生产计划有节点、责任人、任务和弹性 | 生產計畫有節點、負責人、任務與彈性 | The production plan has nodes, persons, tasks and slack | rules
四2 | 采购计划有物料、时间、供应商；关键物料签合同 | 採購計畫有物料、時間、供應商；關鍵物料簽約 | The procurement plan; contracts for key materials | rules
四3 | 物流计划有方式、路线、装卸和时间 | 物流計畫有方式、路線、裝卸與時間 | The logistics plan: mode, route, loading, schedule | rules
五1 | 按规程生产并做好记录，管理人员巡查 | 依規程生產並做好紀錄，主管巡查 | Production by the book, with records and patrols | rules, duties
五2 | 跟踪采购，处理供应问题，记录并对账 | 追蹤採購，處理供應問題，記錄並對帳 | Purchases are followed, recorded and reconciled | rules, purchasing
五3 | 安全运输，跟踪在途，处理异常并通知 | 安全運輸，追蹤在途，處理異常並通知 | Goods travel safely; transit and exceptions are told | rules
五4 | 定期监控订单，预警并召开协调会议 | 定期監控訂單，預警並召開協調會議 | Orders are watched, drift is warned of, meetings are held | boards, warnings, meetings
六1 | 全面检验，不合格整改后复检 | 全面檢驗，不合格改善後複驗 | Full inspection; what fails is rectified and inspected again | rules, nonconformities
六2 | 组织客户验收，签字确认，处理异议 | 辦理客戶驗收，簽名確認，處理異議 | The customer accepts and signs; objections are handled | rules
六3 | 按计划交付，办理交接并提供资料 | 依計畫交付，辦理交接並提供文件 | Delivery with hand-over and documents | rules
七1 | 按合同结算、核对成本、开票、对账收款 | 依合約結算、核對成本、開票、對帳收款 | Settlement, costs, invoice, reconciliation, payment | rules
七2 | 建立售后档案，及时响应并总结改进 | 建立售後檔案，即時回應並總結改善 | After-sales file; quick response; lessons learned | rules, aftersales, cases
八1 | 收集整理订单档案并移交 | 蒐集整理訂單檔案並移交 | The order's file is put together and handed over | rules, archive, archive-keeping
八2 | 妥善保管、定期检查、到期处理档案 | 妥善保管、定期檢查、到期處理檔案 | Files are kept, checked and disposed of in time | rules, archive-keeping
八3 | 查阅档案须申请、审批和登记 | 查閱檔案須申請、核准與登記 | Access to a file is applied for, approved, registered | rules, archive-keeping
`;
