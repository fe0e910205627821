/** S0, how production, supply and sales coordinate: number | zh-CN | zh-TW | English | what carries it. It ends before §七(三). */
export const S0 = `
一(三)1 | 产供销各部门协同合作 | 產供銷各部門協同合作 | Production, supply and sales work together | order
一(三)2 | 及时、准确地共享信息 | 即時且正確地共享資訊 | Information is shared in time and correctly | boards
一(三)3 | 按规定的流程和标准执行 | 依規定的流程與標準執行 | Work follows the set process and standards | order, log
一(三)4 | 以绩效促进履职 | 以績效促進履職 | Performance drives the departments' work | appraisal
二(一)1 | 生产部按订单和预测定计划并执行 | 生產部依訂單與預測訂定計畫並執行 | Production plans by orders and forecast, and carries the plan out | order, monthly-plans
二(一)2 | 组织生产，保证按时按质按量 | 組織生產，確保如期、如質、如量 | Production is organised: in time, quality and quantity | order
二(一)3 | 管好现场、安全、效率和成本 | 管好現場、安全、效率與成本 | Shop floor, safety, efficiency and cost are managed | practice
二(一)4 | 及时向供应部反馈物料需求 | 即時向供應部回報物料需求 | Material needs are reported to supply | boards
二(一)5 | 定期维护保养生产设备 | 定期維護保養生產設備 | Equipment is maintained regularly | rules, equipment
二(二)1 | 供应部按生产计划和库存定采购计划 | 供應部依生產計畫與庫存訂定採購計畫 | Supply plans purchases by production plan and stock | rules, order, monthly-plans
二(二)2 | 开发、评估和管理供应商 | 開發、評鑑與管理供應商 | Suppliers are developed, assessed and managed | suppliers
二(二)3 | 以招标、询价、谈判控制采购成本 | 以招標、詢價、議價控制採購成本 | Purchasing cost is held down by tender, inquiry and negotiation | purchasing
二(二)4 | 采购过程合规，合同执行到位 | 採購過程合規，合約確實履行 | Purchasing follows the rules, contracts are carried out | requisitions, purchasing
二(二)5 | 随生产进度和销售动态调整采购计划 | 隨生產進度與銷售動態調整採購計畫 | The procurement plan follows production and sales | boards, purchasing
二(三)1 | 销售部做市场调研和分析 | 銷售部進行市場調查與分析 | Sales researches and analyses the market | duties
二(三)2 | 制定销售策略和计划，拓展渠道 | 訂定銷售策略與計畫，拓展通路 | Sales strategy and plan, channels | sales-planning
二(三)3 | 处理客户订单并跟踪执行 | 處理客戶訂單並追蹤執行 | Customer orders are handled and followed | order, boards
二(三)4 | 定期向生产部反馈需求和订单情况 | 定期向生產部回報需求與訂單狀況 | Demand and orders are reported to production regularly | duties
二(三)5 | 向供应部提出采购建议 | 向供應部提出採購建議 | Sales suggests purchases to supply | duties
三(一)1 | 月末前向生产部提交次月订单和预测 | 月底前向生產部提報次月訂單與預測 | Next month's orders and forecast reach production by month-end | rules, monthly-plans, duties
三(一)2 | 编制详细生产计划，明确品种、数量和节点 | 編製詳細生產計畫，載明品項、數量與節點 | A detailed production plan: variety, quantity, time nodes | rules, monthly-plans
三(一)3 | 编制计划时与销售、供应部沟通 | 編製計畫時與銷售、供應部溝通 | Sales and supply are consulted on the plan | rules, monthly-plans
三(二)1 | 按计划组织生产、调配资源 | 依計畫組織生產、調配資源 | Production follows the plan and arranges its resources | order, monthly-plans
三(二)2 | 每日定时汇报进度，异常分析解决 | 每日定時回報進度，異常分析解決 | Progress is reported daily; exceptions are analysed and solved | order, duties
三(二)3 | 销售部关注进度，及时与客户沟通 | 銷售部關注進度，即時與客戶溝通 | Sales watches progress and talks to the customer | rules, boards, customer-care
三(二)4 | 供应部按计划保证物料到位 | 供應部依計畫確保物料到位 | Supply brings the material to the floor as planned | order, purchasing
三(三)1 | 需要调整计划时提出书面申请 | 需要調整計畫時提出書面申請 | A change of the plan is applied for in writing | rules, monthly-plans
三(三)2 | 申请经生产部负责人审核、分管领导批准 | 申請經生產部主管審核、公司領導核准 | The head of production supports it, the leader approves it | rules, monthly-plans
三(三)3 | 批准后由生产部实施并通知各部门 | 核准後由生產部實施並通知各部門 | Production carries the change out and tells the others | order, monthly-plans, notices
四(一)1 | 编制采购计划，列明物料、规格、数量和时间 | 編製採購計畫，載明物料、規格、數量與時間 | A procurement plan: item, specification, quantity, time | rules, monthly-plans
四(一)2 | 编制时考虑市场供应、价格和交期 | 編製時考量市場供應、價格與交期 | Supply, price and lead time are considered | rules, order, monthly-plans
四(一)3 | 常用物料设定安全库存 | 常用物料訂定安全庫存 | Common materials have a safety stock | rules, stock, monthly-plans
四(二)1 | 定期调查评估潜在供应商并择优合作 | 定期調查評鑑潛在供應商並擇優合作 | Possible suppliers are surveyed, assessed and chosen | rules, suppliers
四(二)2 | 定期考核供应商，分类管理 | 定期考核供應商，分級管理 | Suppliers are appraised and graded | rules, suppliers
四(二)3 | 与供应商签订详细的采购合同并执行 | 與供應商簽訂詳細採購合約並履行 | Detailed purchase contracts are signed and kept | rules
四(三)1 | 部门填写采购申请表，负责人签字 | 部門填寫請購單，主管簽核 | The department fills in the requisition, its head signs | rules
四(三)2 | 供应部审核必要性、库存和预算；大额或重要的报领导 | 供應部審核必要性、庫存與預算；大額或重要者報領導 | Supply reviews need, stock and budget; large or important ones go to the leader | rules
四(三)3 | 选定供应商、争取优价并签订合同 | 選定供應商、爭取優價並簽訂合約 | A supplier is chosen at good terms, the contract is signed | rules, purchasing
四(三)4 | 到货检验合格后方可入库 | 到貨檢驗合格後始得入庫 | Goods go into stock only after passing inspection | rules
四(三)5 | 财务部凭合同和验收单付款 | 財務部憑合約與驗收單付款 | Finance pays on contract and acceptance | rules, payables
五(一)1 | 定期开展市场调研并整理分析 | 定期進行市場調查並整理分析 | The market is researched regularly | duties
五(一)2 | 月末前提交市场调研报告 | 月底前提交市場調查報告 | A market report is due by month-end | rules, duties
五(二)1 | 制定年度销售策略和计划，报领导审批 | 訂定年度銷售策略與計畫，報領導核准 | Annual sales strategy and plan, approved by the leaders | rules, duties, sales-planning
五(二)2 | 计划分解到季度、月度、团队和个人 | 計畫分解至季、月、團隊與個人 | The plan is split to quarter, month, team and person | rules, sales-planning
五(二)3 | 按市场和实际销售调整计划 | 依市場與實際銷售調整計畫 | The plan is adjusted to the market | sales-planning
五(三)1 | 接收并评审客户订单，问题与客户协商 | 接收並評審客戶訂單，問題與客戶協商 | Customer orders are reviewed; problems are settled with the customer | rules
五(三)2 | 评审通过后及时传递订单信息 | 評審通過後即時傳遞訂單資訊 | After the review the order goes to production and supply | rules
五(三)3 | 定期跟踪订单并向客户反馈 | 定期追蹤訂單並向客戶回報 | Orders are followed, and the customer is told | rules, boards, duties, customer-care
五(四)1 | 拓展并管理销售渠道 | 拓展並管理銷售通路 | Sales channels are developed and managed | rules, sales-planning
五(四)2 | 定期评估渠道业绩 | 定期評估通路業績 | Channels are evaluated regularly | rules, duties, sales-planning
六(一)1 | 每周召开产供销协调会议 | 每週召開產供銷協調會議 | A weekly coordination meeting | rules, meetings
六(一)2 | 会议汇报进展、问题和安排 | 會議報告進度、問題與安排 | Progress, problems and plans are reported in it | meetings
六(一)3 | 形成会议纪要，签字后分发 | 作成會議紀錄，簽名後分發 | Minutes are signed and sent out | rules, meetings
六(二)1 | 建立共享平台，发布计划、订单、库存等信息 | 建立共享平台，發布計畫、訂單、庫存等資訊 | A shared platform shows plans, orders, stock and reports | boards, stock
六(二)2 | 明确发布规则，专人维护 | 訂定發布規則，專人維護 | Publishing has rules and a maintainer in each department | rules, sharing
六(三)1 | 紧急情况及时沟通，采取应急措施 | 緊急狀況即時溝通，採取應變措施 | Emergencies are discussed and met at once | rules, order, issues
六(三)2 | 重大问题由领导召集专题会议并跟踪 | 重大問題由領導召集專題會議並追蹤 | The leader calls a special meeting on major issues | rules, issues, meetings
七(一)1 | 按部门职责设定考核指标 | 依部門職責訂定考核指標 | Figures to appraise each department by | rules, appraisal, figures
七(一)2 | 指标可衡量、可操作、有针对性 | 指標可衡量、可操作、具針對性 | The figures can be measured and used | rules, appraisal
七(二)1 | 人力资源部制定并组织考核方案 | 人力資源部訂定並辦理考核方案 | Human resources sets up the appraisal | rules, appraisal
七(二)2 | 部门定期自评并提交 | 部門定期自評並提交 | Departments assess themselves | rules, appraisal
七(二)3 | 人力资源部审核评价并反馈结果 | 人力資源部審核評價並回饋結果 | Human resources reviews and returns the result | rules, appraisal
`;
