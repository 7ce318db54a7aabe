print("advise")
