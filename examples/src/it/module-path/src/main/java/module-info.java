module com.example {
    requires org.planningservices.policy;
}
