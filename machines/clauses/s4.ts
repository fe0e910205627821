/** S4, taking on a product: number | zh-CN | zh-TW | English | what carries it. It breaks off in §六(二). */
export const S4 = `
一(三)1 | 以客户需求为导向 | 以客戶需求為導向 | The customer's need comes first | customer-care
一(三)2 | 流程规范，职责明确 | 流程規範，職責明確 | The process is set, duties are clear | order
一(三)3 | 各部门团队协作 | 各部門團隊合作 | The departments work as a team | order
一(三)4 | 严格把控产品质量 | 嚴格把關產品品質 | Quality is held | order
二(一)1 | 市场部收集登记客户需求并传递销售部 | 市場部蒐集登記客戶需求並傳遞銷售部 | Market records the need and passes it to sales | rules, needs, opportunities
二(一)2 | 销售部确认需求、评估风险；重大项目开策略会 | 銷售部確認需求、評估風險；重大專案開策略會 | Sales confirms the need; a strategy meeting for large projects | rules, opportunities, meetings
二(二)1 | 报价，核算成本利润，分析风险 | 報價，核算成本利潤，分析風險 | Quotation with cost, margin and risks | rules, opportunities, risks
二(二)2 | 技术部评估可行性并提出方案 | 技術部評估可行性並提出方案 | Engineering judges feasibility and proposes a solution | rules, opportunities
二(二)3 | 生产部评估能力和对计划的影响 | 生產部評估產能與對計畫的影響 | Production judges capacity and the effect on its plan | rules, opportunities
二(三)1 | 合同谈判、法务审核、修改后签订 | 合約談判、法務審核、修正後簽訂 | The contract is negotiated, read by legal, corrected, signed | rules, opportunities
二(三)2 | 分发合同副本，原件归档并登记台账 | 分送合約副本，正本歸檔並登記台帳 | Copies are distributed, the original is filed and entered | rules, opportunities
二(四)1 | 召开启动会议，明确分工、进度和里程碑 | 召開啟動會議，訂定分工、時程與里程碑 | A kickoff meeting sets duties, schedule and milestones | rules, meetings, projects
二(四)2 | 任务分配到人，制定工作计划 | 任務分派到人，訂定工作計畫 | Tasks go to people, who plan their work | rules, projects, actions
二(五)1 | 设计并组织评审修改 | 設計並辦理評審修正 | The design is made, reviewed and revised | rules, projects
二(五)2 | 制作测试样品，客户确认 | 製作測試樣品，客戶確認 | A sample is tested and confirmed by the customer | rules, projects
二(六)1 | 备料、调试设备、培训人员、编作业指导书 | 備料、調校設備、訓練人員、編作業指導書 | Material, equipment, training and work instruction | rules
二(六)2 | 质量部参与准备，制定检验计划 | 品質部參與準備，訂定檢驗計畫 | Quality joins the preparation and plans the inspection | rules
二(七)1 | 按作业指导书和计划生产，及时解决问题 | 依作業指導書與計畫生產，即時解決問題 | Production follows the instruction and the plan | order
二(七)2 | 过程检验，督促整改，统计预防 | 製程檢驗，督促改善，統計預防 | In-process inspection, rectification, statistics | rules, nonconformities, figures, duties
二(八)1 | 包装标识并按合同发货 | 包裝標示並依合約出貨 | Packing, labelling and dispatch by the contract | rules
二(八)2 | 与客户沟通交付，跟进使用情况 | 與客戶溝通交付，跟進使用狀況 | Delivery is discussed with the customer, use is followed | boards, customer-care
二(九)1 | 调查质量反馈，制定方案并跟踪 | 調查品質回饋，訂定方案並追蹤 | Quality complaints are investigated and solved | rules, cases
二(九)2 | 提供技术支持，持续改进产品 | 提供技術支援，持續改善產品 | Technical support; the product is improved | rules, cases, improvement
三(一)1 | 市场部收集客户需求 | 市場部蒐集客戶需求 | Market collects the customer's needs | needs, opportunities
三(一)2 | 市场部传递需求信息 | 市場部傳遞需求資訊 | Market passes them on | needs, opportunities
三(一)3 | 市场部协助市场调研 | 市場部協助市場調查 | Market helps to research the market | duties
三(二)1 | 销售部确认需求、可行性和风险 | 銷售部確認需求、可行性與風險 | Sales confirms need, feasibility and risk | order, opportunities
三(二)2 | 销售部报价、谈判并签订合同 | 銷售部報價、談判並簽訂合約 | Sales quotes, negotiates and signs | order, opportunities
三(二)3 | 销售部组织项目启动会议 | 銷售部召開專案啟動會議 | Sales holds the kickoff | order
三(二)4 | 销售部跟进项目、协调部门 | 銷售部跟進專案、協調部門 | Sales follows the project and coordinates | boards, projects
三(二)5 | 销售部沟通交付并收集反馈 | 銷售部溝通交付並蒐集回饋 | Sales discusses delivery and collects feedback | boards, customer-care
三(三)1 | 技术部评估可行性、提供方案 | 技術部評估可行性、提供方案 | Engineering judges feasibility, gives a solution | order, opportunities
三(三)2 | 技术部设计开发并组织评审 | 技術部設計開發並辦理評審 | Engineering designs and has it reviewed | order, projects
三(三)3 | 技术部制作、测试、优化样品 | 技術部製作、測試、改善樣品 | Engineering makes, tests and betters the sample | order, projects
三(三)4 | 技术部支持售后 | 技術部支援售後 | Engineering supports after-sales | cases
三(三)5 | 技术部持续改进产品 | 技術部持續改善產品 | Engineering improves the product | rules, improvement
三(四)1 | 生产部评估能力、提出计划建议 | 生產部評估產能、提出計畫建議 | Production judges capacity and suggests a plan | order, opportunities
三(四)2 | 生产部做好生产准备 | 生產部做好生產準備 | Production prepares | order
三(四)3 | 生产部按计划组织生产 | 生產部依計畫組織生產 | Production produces by the plan | order
三(四)4 | 生产部包装标识并组织发货 | 生產部包裝標示並辦理出貨 | Production packs, labels and has it dispatched | order
三(五)1 | 质量部参与评估质量风险 | 品質部參與評估品質風險 | Quality assesses the quality risk | rules, opportunities, risks
三(五)2 | 质量部制定检验计划并检验 | 品質部訂定檢驗計畫並檢驗 | Quality plans the inspection and inspects | order
三(五)3 | 质量部反馈问题并督促整改 | 品質部回饋問題並督促改善 | Quality reports problems and has them rectified | order, notices
三(五)4 | 质量部统计分析质量数据 | 品質部統計分析品質數據 | Quality analyses its figures | figures
三(五)5 | 质量部调查客户质量反馈 | 品質部調查客戶品質回饋 | Quality investigates customers' complaints | cases
四(一)1 | 考核销售部 | 考核銷售部 | Sales is appraised | appraisal, figures
四(一)2 | 考核技术部 | 考核技術部 | Engineering is appraised | appraisal, figures
四(一)3 | 考核生产部 | 考核生產部 | Production is appraised | appraisal, figures
四(一)4 | 考核质量部 | 考核品質部 | Quality is appraised | appraisal, figures
四(二)1 | 发放绩效奖金 | 發放績效獎金 | Bonuses are paid | appraisal
四(二)2 | 评选优秀团队和个人 | 評選優秀團隊與個人 | The best teams and persons are chosen | appraisal
四(二)3 | 提供晋升机会 | 提供晉升機會 | Promotion is possible | appraisal
四(二)4 | 提供培训与发展机会 | 提供訓練與發展機會 | Training is offered | appraisal
五(一)1 | 定期召开项目进度会议 | 定期召開專案進度會議 | Project progress meetings | meetings
五(一)2 | 建立项目沟通群 | 建立專案溝通群組 | A chat group for the project | practice
五(一)3 | 调动或离职须办理工作交接 | 調動或離職須辦理工作交接 | Work is handed over on transfer or leaving | rules, handovers
五(二)1 | 定期回访客户 | 定期回訪客戶 | Customers are visited regularly | rules, customer-care
五(二)2 | 设立客户服务热线 | 設立客戶服務專線 | A service line for customers | customer-care
五(二)3 | 与重要客户定期召开沟通会议 | 與重要客戶定期召開溝通會議 | Meetings with key customers | meetings
六(一)1 | 识别市场风险 | 辨識市場風險 | Market risks are identified | risks
六(一)2 | 识别技术风险 | 辨識技術風險 | Technical risks are identified | order, risks
六(一)3 | 识别生产风险 | 辨識生產風險 | Production risks are identified | risks
六(一)4 | 识别质量风险 | 辨識品質風險 | Quality risks are identified | order, risks
六(一)5 | 识别法律风险 | 辨識法律風險 | Legal risks are identified | order, risks
六(二)1 | 评估识别出的风险 | 評估辨識出的風險 | Identified risks are assessed | rules, risks
`;
